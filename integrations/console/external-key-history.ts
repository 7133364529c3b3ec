import type { Commit } from '#shared/protocol/session-event.ts';
import type { Session } from '#shared/protocol/session.ts';

/** The external keys that the session had before the one of now, oldest first. The first one is the ticket's id. */
export function externalKeyHistory(session: Session, commits: readonly Commit[]): string[] {
  const all = commits.flatMap(({ events }) =>
    events.flatMap((event) => {
      if (event.type === 'session-opened') return [event.externalKey];
      return event.type === 'external-key-set' ? [event.value] : [];
    }),
  );
  return all.at(-1) === session.externalKey ? all.slice(0, -1) : all;
}
