import type { Session } from '#shared/protocol/session.ts';
import { t } from './words.ts';

/**
 * What the console calls the person who is helped. Never empty.
 * The requester's name is used for somebody who came only once the agent has confirmed that it is them.
 */
export function customerName(session: Session): string {
  const requester = session.ticket.requester.trim();
  if (session.phase === 'invited') return requester || t('customer');
  const { customer } = session;
  return customer?.name.trim() || (customer?.confirmed && requester) || t('customer');
}
