import type { Commit } from '#shared/protocol/session-event.ts';

const MINUTE = 60_000;

/** The lifetime the agent chose for the last key, in minutes; undefined before one was made. */
export function keyMinutes(commits: readonly Commit[]): number | undefined {
  for (const { at, events } of commits.toReversed()) {
    const issued = events.findLast((event) => event.type === 'key-issued');
    if (issued) return Math.max(1, Math.round((issued.expiresAt - at) / MINUTE));
  }
  return undefined;
}
