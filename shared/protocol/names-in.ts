import type { AgentRef } from './agent-ref.ts';
import type { Commit } from './session-event.ts';
import type { Session } from './session.ts';

/** Free of zod: names by id. Some events name an agent by id only; somewhere else the session says who that is. */
export function namesIn(
  { owner, guests }: Pick<Session, 'owner' | 'guests'>,
  commits: readonly Commit[],
): Map<string, string> {
  const names = new Map(guests.map(({ id, name }) => [`guest-${id}`, name]));
  const learn = (agent: AgentRef | null) => agent && names.set(agent.id, agent.name);
  learn(owner);
  for (const { by, events } of commits) {
    if (by.role === 'agent') learn(by);
    for (const event of events) {
      if ('agent' in event) learn(event.agent);
      if ('watcher' in event) learn(event.watcher);
    }
  }
  return names;
}
