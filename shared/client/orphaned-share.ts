import { runningGrant } from './running-grant.ts';
import type { SessionView } from './session-view.ts';
import { hasLocks, shareLock } from './share-lock.ts';

/** What a customer's `SessionClient` is to this file. */
interface Customer {
  readonly sessionId: string;
  readonly view: SessionView;
  subscribe(listener: () => void): () => void;
  run(name: 'share:stop', input: { grantId: string; reason: 'surface-closed' }): Promise<unknown>;
}

/** Ends a share whose capturing page is gone (reloaded, closed): a capture cannot be taken up again without its picker. */
export function watchOrphanedShare(customer: Customer, stop: AbortSignal): void {
  if (!hasLocks() || stop.aborted) return;
  let waiting: AbortController | undefined;
  const endIfRunning = async () => {
    const grantId = runningGrant(customer.view);
    if (grantId !== undefined) await customer.run('share:stop', { grantId, reason: 'surface-closed' });
  };
  const follow = () => {
    if (runningGrant(customer.view) === undefined) {
      waiting?.abort();
      waiting = undefined;
    } else if (!waiting && customer.view.status === 'live') {
      waiting = new AbortController();
      const name = shareLock(customer.sessionId);
      navigator.locks.request(name, { signal: waiting.signal }, endIfRunning).catch(() => undefined);
    }
  };
  const unsubscribe = customer.subscribe(follow);
  stop.addEventListener('abort', () => {
    unsubscribe();
    waiting?.abort();
  });
  follow();
}
