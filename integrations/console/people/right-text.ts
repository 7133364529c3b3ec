import type { Right } from '#shared/protocol/people-event.ts';
import { t } from './line-words.ts';

/** What a helper may do, in the third person. */
export function rightText(right: Right): string {
  switch (right) {
    case 'view':
      return t('view');
    case 'chat':
      return t('chat');
    case 'co-drive':
      return t('drive');
  }
}
