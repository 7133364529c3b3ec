import type { SessionView } from './session-view.ts';
import { hasLocks, shareLock } from './share-lock.ts';

interface ShareSession {
  sessionId: string;
  view: () => SessionView;
  subscribe: (listener: () => void) => () => void;
  end: (grantId: string) => Promise<unknown>;
}

/** Ends a share whose capturing page is gone (reloaded, closed): a capture cannot be taken up again without its picker. */
export function watchOrphanedShare({ sessionId, view, subscribe, end }: ShareSession): () => void {
  if (!hasLocks()) return () => undefined;
  let waiting: AbortController | undefined;
  const grantId = () => {
    const { session } = view();
    return session?.phase === 'active' && session.sharing.state === 'screen' ? session.sharing.grant.id : undefined;
  };
  const endIfRunning = async () => {
    const id = grantId();
    if (id !== undefined) await end(id);
  };
  const follow = () => {
    if (grantId() === undefined) {
      waiting?.abort();
      waiting = undefined;
    } else if (!waiting && view().status === 'live') {
      waiting = new AbortController();
      navigator.locks.request(shareLock(sessionId), { signal: waiting.signal }, endIfRunning).catch(() => undefined);
    }
  };
  const unsubscribe = subscribe(follow);
  return () => {
    unsubscribe();
    waiting?.abort();
  };
}
