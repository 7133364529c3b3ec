import type { Right } from '#shared/protocol/people-event.ts';
import { t } from './words.ts';

/** A right as a choice: what somebody may do. */
export function rightLabel(right: Right): string {
  switch (right) {
    case 'view':
      return t('rightView');
    case 'chat':
      return t('rightChat');
    case 'co-drive':
      return t('rightDrive');
  }
}
