import type { DeliveryProblem } from '#shared/protocol/session-event.ts';
import { t } from './words.ts';

/** Why something could not be written to the ticket, and what to do where somebody can. */
export function deliveryProblemText(problem: DeliveryProblem): string {
  switch (problem) {
    case 'unreachable':
      return t('problemUnreachable');
    case 'rate-limited':
      return t('problemRateLimited');
    case 'not-authorized':
      return t('problemNotAuthorized');
    case 'ticket-gone':
      return t('problemTicketGone');
    case 'refused':
      return t('problemRefused');
  }
}
