import type { Permission } from '#shared/protocol/roster.ts';
import type { SessionEvent } from '#shared/protocol/session-event.ts';
import type { Session } from '#shared/protocol/session.ts';
import type { Envelope } from './command.ts';

/** Uses up what a sponsor has lent (row H7), when it is the owner who acts and nothing else allows it. */
export function lentFor(permission: Permission, session: Session, { by, standing }: Envelope): SessionEvent[] {
  if (by.role !== 'agent' || by.id !== session.owner?.id) return [];
  const isOwn = standing?.permissions.includes(permission) ?? false;
  return !isOwn && session.lent.includes(permission) ? [{ type: 'permission-used', permission }] : [];
}
