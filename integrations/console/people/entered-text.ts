import type { EnteredBy } from '#shared/protocol/queue-event.ts';
import { t } from './words.ts';

/** How a session came into its queue. */
export function enteredText(enteredBy: EnteredBy): string {
  switch (enteredBy) {
    case 'request':
      return t('enteredRequest');
    case 'issue':
      return t('enteredIssue');
    case 'button':
      return t('enteredButton');
    case 'agent-chosen':
      return t('enteredAgent');
    case 'transfer':
      return t('enteredTransfer');
    case 'overflow':
      return t('enteredOverflow');
    case 'agent-lost':
      return t('enteredLost');
  }
}
