import type { Actor, Commit } from '#shared/protocol/session-event.ts';

/** Who ended the session, as the log says; undefined while it runs. */
export function endedBy(commits: readonly Commit[]): Actor | undefined {
  return commits.findLast(({ events }) => events.some(({ type }) => type === 'session-ended'))?.by;
}
