import { fail, ok } from '#shared/protocol/result.ts';
import type { SessionEvent } from '#shared/protocol/session-event.ts';
import type { Session } from '#shared/protocol/session.ts';
import type { CommandOf, Envelope } from './command.ts';
import type { Decision } from './decision.ts';

const MINUTE = 60_000;
/** Wrong, used, cancelled and expired look the same from outside. */
export const KEY_INVALID = fail(
  'key-invalid',
  'This key or link is not valid. It may have been used, or its time is over.',
);

export function openSession(
  session: Session | undefined,
  command: CommandOf<'session:open'>,
  envelope: Envelope,
): Decision {
  if (session) return fail('command-conflict', 'This session exists already.');
  const { type: _type, keyMinutes, ...facts } = command;
  return ok([
    { type: 'session-opened', ...facts, mode: 'chat', topic: '', skills: [], externalKey: facts.ticket.id },
    issueKey(1, keyMinutes, envelope),
  ]);
}

export function decideInvitation(
  session: Session,
  command: CommandOf<'key:renew' | 'key:claim' | 'session:join'>,
  envelope: Envelope,
): Decision {
  switch (command.type) {
    case 'key:renew':
      if (session.phase !== 'invited') return fail('wrong-state', 'Somebody joined already; no new key is needed.');
      return ok([issueKey(session.issue + 1, command.keyMinutes, envelope)]);
    case 'key:claim':
      return claim(session, command.deviceHash, envelope.now);
    case 'session:join':
      if (session.phase !== 'invited' || session.claimedAt === undefined) return KEY_INVALID;
      return ok([{ type: 'customer-joined', name: command.name, device: command.device }]);
  }
}

/** The first browser ties the key to itself; that browser may ask again until it has joined. */
function claim(session: Session, deviceHash: string, now: number): Decision {
  if (session.phase !== 'invited' || session.keyExpiresAt <= now) return KEY_INVALID;
  if (session.claimedBy === undefined) return ok([{ type: 'key-claimed', deviceHash }]);
  return session.claimedBy === deviceHash ? ok([]) : KEY_INVALID;
}

function issueKey(issue: number, minutes: number, { now, hashes }: Envelope): SessionEvent {
  return { type: 'key-issued', issue, ...hashes(issue), expiresAt: now + minutes * MINUTE };
}
