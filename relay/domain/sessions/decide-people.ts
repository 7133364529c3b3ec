import { fail, ok } from '#shared/protocol/result.ts';
import type { AgentRef } from '#shared/protocol/agent-ref.ts';
import type { SessionEvent } from '#shared/protocol/session-event.ts';
import type { Session } from '#shared/protocol/session.ts';
import type { CommandOf, Envelope } from './command.ts';
import { revoked } from './decide-guest.ts';
import type { Decision } from './decision.ts';
import { guestAgentId } from './guest-agent-id.ts';

type PeopleCommand = CommandOf<'participant:join' | 'participant:leave' | 'participant:remove'>;

/** Who comes in uninvited, leaves, or is put out. Nobody of them ends the session (row H2). */
export function decidePeople(session: Session, command: PeopleCommand, { by }: Envelope): Decision {
  if (by.role !== 'agent') return fail('not-allowed', 'Only agents and guests take part.');
  switch (command.type) {
    case 'participant:join':
      return ok(joined(session, { id: by.id, name: by.name }, 'co-drive', 'joined'));
    case 'participant:leave':
      return ok([{ type: 'participant-left', agentId: by.id, reason: 'left' }]);
    case 'participant:remove':
      return remove(session, command.agentId);
  }
}

/** Comes in; who looked on from outside does so from inside now. */
export function joined(
  { watchers }: Session,
  agent: AgentRef,
  right: 'view' | 'chat' | 'co-drive',
  how: 'invited' | 'joined' | 'sponsor',
): SessionEvent[] {
  const watched = watchers.filter((watcher) => watcher.agent.id === agent.id);
  return [
    ...watched.map((): SessionEvent => ({ type: 'watch-ended', watcherId: agent.id })),
    { type: 'participant-joined', agent, right, how },
  ];
}

/** A guest who is put out has no way back: the link goes with the place (row H8). */
function remove(session: Session, agentId: string): Decision {
  const guest = session.guests.find(({ id }) => guestAgentId(id) === agentId);
  if (guest) return ok(revoked(session, guest, 'revoked'));
  if (!session.participants.some(({ agent }) => agent.id === agentId))
    return fail('not-found', 'This person is not in the session.');
  return ok([{ type: 'participant-left', agentId, reason: 'removed' }]);
}
