import { fail, ok } from '#shared/protocol/result.ts';
import type { SessionEvent } from '#shared/protocol/session-event.ts';
import type { Guest, Session } from '#shared/protocol/session.ts';
import type { CommandOf, Envelope } from './command.ts';
import type { Decision } from './decision.ts';
import { guestAgentId } from './guest-agent-id.ts';
import { lentFor } from './lent-permission.ts';

type GuestCommand = CommandOf<'guest:invite' | 'guest:revoke' | 'guest:claim' | 'guest:expire'>;

const MINUTE = 60_000;
const MOST_GUESTS = 20;
/** Wrong, used, late and revoked look the same from outside. */
export const LINK_INVALID = fail('key-invalid', 'This link is not valid. It may have been used, or its time is over.');

/** Outsiders come by a one-time link that is tied to the first browser (row H6). */
export function decideGuest(session: Session, command: GuestCommand, envelope: Envelope): Decision {
  const isOver = session.phase === 'wrap-up' || session.phase === 'ended';
  if (command.type === 'guest:claim') return isOver ? LINK_INVALID : claim(session, command, envelope);
  if (isOver) return fail('session-ended', 'The conversation has ended.');
  if (command.type === 'guest:invite') return invite(session, command, envelope);
  const guest = session.guests.find(({ id }) => id === command.guestId);
  if (!guest) return fail('not-found', 'There is no such guest.');
  if (guest.isRevoked) return ok([]);
  if (command.type === 'guest:revoke') return ok(revoked(session, guest, 'revoked'));
  if (envelope.now < guest.until) return fail('wrong-state', 'The link is still valid.');
  return ok(revoked(session, guest, 'expired'));
}

/** The link stops working, and whoever came by it is out. */
export function revoked({ participants }: Session, { id }: Guest, reason: 'revoked' | 'expired'): SessionEvent[] {
  const agentId = guestAgentId(id);
  const isInside = participants.some(({ agent }) => agent.id === agentId);
  const left: SessionEvent = {
    type: 'participant-left',
    agentId,
    reason: reason === 'revoked' ? 'removed' : 'expired',
  };
  return [{ type: 'guest-revoked', guestId: id, reason }, ...(isInside ? [left] : [])];
}

function invite(session: Session, command: CommandOf<'guest:invite'>, envelope: Envelope): Decision {
  const { by, commandId, now, guestHash } = envelope;
  if (by.role !== 'agent') return fail('not-allowed', 'Only agents invite guests.');
  if (session.guests.filter(({ isRevoked }) => !isRevoked).length >= MOST_GUESTS)
    return fail('too-many', 'Too many guests are invited. Revoke one first.');
  const invited: SessionEvent = {
    type: 'guest-invited',
    guestId: commandId,
    name: command.name,
    linkHash: guestHash(commandId),
    profile: command.profile,
    until: now + command.minutes * MINUTE,
    by: { id: by.id, name: by.name },
  };
  return ok([...lentFor('guest.invite', session, envelope), invited]);
}

/** Whether the link still opens anything in this browser. */
export function mayClaim({ isRevoked, until, claimedBy }: Guest, deviceHash: string, now: number): boolean {
  return !isRevoked && now < until && (claimedBy === undefined || claimedBy === deviceHash);
}

/** The first browser has the link; it may come again, also after leaving, until the link is revoked or over. */
function claim(session: Session, { guestId, deviceHash }: CommandOf<'guest:claim'>, { now }: Envelope): Decision {
  const guest = session.guests.find(({ id }) => id === guestId);
  if (!guest || !mayClaim(guest, deviceHash, now)) return LINK_INVALID;
  const agent = { id: guestAgentId(guestId), name: guest.name };
  const isInside = session.participants.some((participant) => participant.agent.id === agent.id);
  const claimed: SessionEvent = { type: 'guest-claimed', guestId, deviceHash };
  const came: SessionEvent = { type: 'participant-joined', agent, right: guest.profile.right, how: 'guest' };
  return ok([...(guest.claimedBy === undefined ? [claimed] : []), ...(isInside ? [] : [came])]);
}
