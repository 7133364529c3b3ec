import type { Session } from '#shared/protocol/session.ts';
import type { SessionService } from './domain/sessions/session-service.ts';
import type { SessionShelf } from './domain/sessions/session-shelf.ts';

/**
 * Commits as a process hears of them that reads sessions late: once for all that were read together, with the session as
 * it is then. What a session once was is no news.
 */
export function settledCommits(
  sessions: Pick<SessionService, 'onCommit'>,
  shelf: Pick<SessionShelf, 'openSession'>,
): { onCommit: (listener: (session: Session) => void) => void } {
  const listeners: Array<(session: Session) => void> = [];
  const moved = new Set<string>();
  sessions.onCommit(({ id }) => {
    if (moved.size === 0) setImmediate(tell);
    moved.add(id);
  });
  function tell(): void {
    const ids = [...moved];
    moved.clear();
    for (const id of ids) {
      const session = shelf.openSession(id);
      if (session) for (const listener of listeners) listener(session);
    }
  }
  return { onCommit: (listener) => void listeners.push(listener) };
}
