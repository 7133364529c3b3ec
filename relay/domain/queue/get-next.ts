import { fail, ok, type Result } from '#shared/protocol/result.ts';
import type { Actor, Commit } from '#shared/protocol/session-event.ts';
import type { Session } from '#shared/protocol/session.ts';
import type { QueueRosters } from './agent-states.ts';
import type { Waiting } from './queue-book.ts';
import type { Request } from '../sessions/session-service.ts';
import type { TenantQueues } from './tenant-queues.ts';

interface Parts {
  tenantId: string;
  queues: TenantQueues;
  rosters: QueueRosters;
  execute: (request: Request) => Promise<Result<{ seq: number }>>;
  /** The commits of an open session. */
  commitsOf: (sessionId: string) => Promise<readonly Commit[]>;
  openSessions: () => readonly Session[];
}

type Agent = Extract<Actor, { role: 'agent' }>;

/** Takes the oldest session of the agent's team queues that waits for nobody else (row F6). */
export async function getNext(parts: Parts, by: Agent, commandId: string): Promise<Result<{ sessionId: string }>> {
  const { tenantId, queues, rosters } = parts;
  if (!rosters.settingsOf(tenantId, by.id).permissions.includes('queue.get-next'))
    return fail('not-allowed', 'You are not permitted to get the next session. Ask a manager of your team.');
  const earlier = await takenBefore(parts, by.id, commandId);
  if (earlier !== undefined) return ok({ sessionId: earlier });
  const tried = new Set<string>();
  for (;;) {
    const next = queues.book.inTurn().find((session) => !tried.has(session.id) && isFor(session, by.id, parts));
    if (!next) return fail('not-found', 'Nobody waits in your queues.');
    if (!queues.states.hasRoom(by.id, next.id)) return fail('at-capacity', FULL);
    tried.add(next.id);
    const command = { type: 'session:take-next' } as const;
    const taken = await queues.reservations.hold(by.id, next.id, () =>
      parts.execute({ sessionId: next.id, commandId, by, command }),
    );
    if (taken.ok) return ok({ sessionId: next.id });
    // Somebody was faster: the next one is as good.
    if (!LOST.has(taken.error.code)) return taken;
  }
}

export const FULL = 'You have as many sessions as you can take. End one first.';

const LOST = new Set<string>(['already-taken', 'wrong-state', 'session-ended', 'not-found', 'not-allowed']);

/** In a queue of the agent's teams, and not being offered to somebody else. */
function isFor(session: Waiting, agentId: string, { rosters, tenantId }: Parts): boolean {
  const { queue } = session.place;
  if (queue.kind === 'agent' || rosters.ranksOf(tenantId, agentId)[queue.teamId] === undefined) return false;
  return session.phase === 'waiting' || session.offer.agent.id === agentId;
}

/** A retry of a command that has had its effect. */
async function takenBefore(parts: Parts, agentId: string, commandId: string): Promise<string | undefined> {
  for (const { id, owner } of parts.openSessions()) {
    if (owner?.id !== agentId) continue;
    const commits = await parts.commitsOf(id);
    if (commits.some((commit) => commit.commandId === commandId)) return id;
  }
  return undefined;
}
