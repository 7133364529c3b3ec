import { ok } from '#shared/protocol/result.ts';
import type { QueueRef } from '#shared/protocol/queue-event.ts';
import type { SessionEvent } from '#shared/protocol/session-event.ts';
import type { Session, SessionIn } from '#shared/protocol/session.ts';
import type { CommandOf, Envelope } from './command.ts';
import { intoWrapUp } from './decide-ending.ts';
import type { Decision } from './decision.ts';
import { looseEnds } from './loose-ends.ts';

type LostCommand = CommandOf<'agent:lost' | 'agent:gone' | 'participant:lost'>;

/** Somebody's presence has lapsed. Who is not in the session any more cannot be lost from it. */
export function decideLost(session: Session, command: LostCommand, envelope: Envelope): Decision {
  if (command.type === 'participant:lost') return ok(leaves(session, command.agentId));
  if (session.phase !== 'active' || session.owner?.id !== command.agentId) return ok([]);
  return command.type === 'agent:gone' ? intoWrapUp('agent-lost', session, envelope) : pass(session, command, envelope);
}

function leaves({ participants, watchers }: Session, agentId: string): SessionEvent[] {
  const left = participants.filter(({ agent }) => agent.id === agentId);
  const watched = watchers.filter(({ agent }) => agent.id === agentId);
  return [
    ...left.map((): SessionEvent => ({ type: 'participant-left', agentId, reason: 'lost' })),
    ...watched.map((): SessionEvent => ({ type: 'watch-ended', watcherId: agentId })),
  ];
}

/** The order of row F7: who helps longest, the last team queue, the entry queue, the general team. */
function pass(session: SessionIn<'active'>, command: CommandOf<'agent:lost'>, { now }: Envelope): Decision {
  const heir = heirOf(session, command.present);
  if (heir) {
    const moved = { type: 'ownership-moved', agent: heir, from: session.owner, how: 'agent-lost', note: '' } as const;
    return ok([...looseEnds(session, 'moved'), moved]);
  }
  const teamId = teamFor(session, command);
  if (teamId === undefined) return ok([]);
  return ok([
    ...looseEnds(session, 'moved'),
    {
      type: 'queue-entered',
      queue: { kind: 'team', teamId },
      teamId,
      enteredBy: 'agent-lost',
      waitingSince: session.waitingSince ?? now,
      isFront: true,
      keepsRejections: true,
      bounces: 0,
      from: null,
      note: '',
    },
  ]);
}

/** A guest never runs a session: guests are in no roster, so they are never among those present. */
function heirOf({ participants }: Session, present: readonly string[]) {
  return participants
    .filter(({ agent, how }) => how !== 'guest' && present.includes(agent.id))
    .reduce<(typeof participants)[number] | undefined>(
      (longest, one) => (longest && longest.since <= one.since ? longest : one),
      undefined,
    )?.agent;
}

/** Entering a team's queue makes it the session's team, and one agent's queue keeps it: it names the last team queue. */
function teamFor(session: Session, { teams, generalTeamId }: CommandOf<'agent:lost'>): string | undefined {
  const wanted = [teamOf(session.lastQueue), session.teamId, teamOf(session.entryQueue), generalTeamId];
  return wanted.find((teamId): teamId is string => typeof teamId === 'string' && teams.includes(teamId));
}

function teamOf(queue: QueueRef | undefined): string | undefined {
  return queue?.kind === 'team' ? queue.teamId : undefined;
}
