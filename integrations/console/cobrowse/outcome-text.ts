import type { Outcome } from '#shared/protocol/control.ts';
import { t } from './words.ts';

/** Why nothing happened on the customer's page; '' when it did. */
export function outcomeText(outcome: Outcome, name: string): string {
  switch (outcome) {
    case 'done':
      return '';
    case 'not-granted':
      return t('notGranted', { name });
    case 'not-controller':
      return t('notController');
    case 'customer-busy':
      return t('customerBusy', { name });
    case 'private-field':
      return t('privateField');
    case 'site-forbids':
      return t('siteForbids', { name });
    case 'other-site':
      return t('otherSite');
    case 'download':
      return t('download', { name });
    case 'covered':
      return t('covered');
    case 'gone':
      return t('gone');
    case 'no-field':
      return t('noField');
    case 'too-fast':
      return t('tooFast');
    case 'failed':
      return t('actFailed');
  }
}
