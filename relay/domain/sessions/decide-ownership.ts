import { fail, ok } from '#shared/protocol/result.ts';
import type { AgentRef } from '#shared/protocol/agent-ref.ts';
import type { EventOf, SessionEvent } from '#shared/protocol/session-event.ts';
import type { Session, SessionIn } from '#shared/protocol/session.ts';
import type { CommandOf, Envelope } from './command.ts';
import { isSameQueue } from './decide-queue.ts';
import type { Decision } from './decision.ts';
import { lentFor } from './lent-permission.ts';
import { looseEnds } from './loose-ends.ts';
import { refuseTarget } from './refuse-target.ts';

type OwnershipCommand = CommandOf<'session:transfer' | 'session:take' | 'session:take-next' | 'session:take-over'>;
type Open = SessionIn<'waiting' | 'offered' | 'active'>;

/** Who runs the session: one commit changes it, with everything that stood on the former owner. */
export function decideOwnership(session: Session, command: OwnershipCommand, envelope: Envelope): Decision {
  const { by } = envelope;
  if (by.role !== 'agent') return fail('not-allowed', 'Only agents run sessions.');
  const agent = { id: by.id, name: by.name };
  switch (command.type) {
    case 'session:transfer':
      return isOpen(session) ? transfer(session, command, agent, envelope) : NOT_OPEN;
    case 'session:take':
    case 'session:take-next': {
      if (!isOpen(session)) return NOT_OPEN;
      const how = command.type === 'session:take' ? 'taken' : 'next';
      return ok([...looseEnds(session, 'taken'), { type: 'session-taken', agent, how }]);
    }
    case 'session:take-over': {
      if (session.phase !== 'active') return NOT_OPEN;
      const { owner } = session;
      const moved: SessionEvent = { type: 'ownership-moved', agent, from: owner, how: 'take-over', note: command.note };
      return ok([...looseEnds(session, 'taken'), moved, ...(owner ? [staying(owner)] : [])]);
    }
  }
}

const NOT_OPEN = fail('wrong-state', 'Nobody is in this session.');

/** Gives it away by hand: who rejected it before may be asked again (decision J2). */
function transfer(
  session: Open,
  { to, note, stays }: CommandOf<'session:transfer'>,
  by: AgentRef,
  envelope: Envelope,
): Decision {
  const { owner } = session;
  const refused = refuseTarget(to, envelope);
  if (refused) return refused;
  if (to.kind === 'agent' && to.agentId === owner?.id) return fail('wrong-state', `${owner.name} runs it already.`);
  if (session.phase !== 'active' && isSameQueue(session.place.queue, to))
    return fail('wrong-state', 'It waits there already.');
  const entered: EventOf<'queue-entered'> = {
    type: 'queue-entered',
    queue: to,
    teamId: to.kind === 'team' ? to.teamId : null,
    enteredBy: 'transfer',
    // A customer who waits already goes on waiting; one in a conversation begins now.
    waitingSince: session.phase === 'active' ? envelope.now : (session.waitingSince ?? envelope.now),
    isFront: false,
    keepsRejections: false,
    bounces: 0,
    from: by,
    note,
  };
  const helper = stays && owner ? [staying(owner)] : [];
  return ok([...lentFor('session.transfer', session, envelope), ...looseEnds(session, 'moved'), entered, ...helper]);
}

/** The former owner goes on as one who helps (rows H1, I6). */
function staying(agent: AgentRef): SessionEvent {
  return { type: 'participant-joined', agent, right: 'chat', how: 'stayed' };
}

function isOpen(session: Session): session is Open {
  return session.phase === 'waiting' || session.phase === 'offered' || session.phase === 'active';
}
