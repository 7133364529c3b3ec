import type { Surface } from '#shared/protocol/session-event.ts';
import { t } from './sharing-words.ts';

/** "Mara sees one window": what is live, in one sentence. */
export function liveTitle(surface: Surface, agent: string): string {
  switch (surface) {
    case 'page':
      return t('seesPage', { agent });
    case 'tab':
      return t('seesTab', { agent });
    case 'window':
      return t('seesWindow', { agent });
    case 'screen':
    case 'unknown':
      return t('seesScreen', { agent });
  }
}
