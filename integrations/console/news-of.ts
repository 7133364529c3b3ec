import type { Commit } from '#shared/protocol/session-event.ts';
import type { Session } from '#shared/protocol/session.ts';
import { customerName } from './customer-name.ts';
import { t } from './words.ts';

const LONGEST = 80;

/** The last thing the customer did after commit `seq` that an agent who looks elsewhere should hear of. */
export function newsOf(session: Session, commits: readonly Commit[], seq: number): string | undefined {
  const name = customerName(session);
  for (const commit of commits.toReversed()) {
    if (commit.seq <= seq) return undefined;
    if (commit.by.role !== 'customer') continue;
    for (const event of commit.events) {
      if (event.type === 'customer-joined') return t('notifyJoined', { name, ticket: session.ticket.id });
      if (event.type === 'message-sent') return t('notifyMessage', { name, text: shorten(event.text) });
    }
  }
  return undefined;
}

function shorten(text: string): string {
  const letters = [...text];
  return letters.length > LONGEST ? `${letters.slice(0, LONGEST - 1).join('')}…` : text;
}
