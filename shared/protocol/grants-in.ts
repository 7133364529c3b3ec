import { standsOn } from './page-rungs.ts';
import type { Commit, Grant, SessionEvent } from './session-event.ts';

/** Free of zod: every grant there ever was, by id. An end of one names no more than that. */
export function grantsIn(commits: readonly Commit[]): Map<string, Grant> {
  const granted = commits.flatMap(({ events }) =>
    events.flatMap((event) => (event.type === 'share-granted' ? [event.grant] : [])),
  );
  return new Map(granted.map((grant) => [grant.id, grant]));
}

/** Whether this is the end of a grant that ended with another one of the same commit, on which it stood. */
export function isConsequence(event: SessionEvent, commit: Commit, grants: ReadonlyMap<string, Grant>): boolean {
  const upper = event.type === 'share-stopped' ? grants.get(event.grantId) : undefined;
  if (!upper) return false;
  return commit.events.some((other) => {
    const lower = other.type === 'share-stopped' ? grants.get(other.grantId) : undefined;
    return lower !== undefined && lower.id !== upper.id && standsOn(upper, lower);
  });
}
