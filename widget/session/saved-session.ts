import type { KeyValueStore } from '#shared/client/key-value-store.ts';
import { storageNames } from './storage-names.ts';

/** What resumes a session after a reload, on another page and in another tab. */
export interface SavedSession {
  sessionId: string;
  token: string;
}

/** Undefined when there is none or what is stored is not one. */
export function loadSession(store: KeyValueStore, portalId: string): SavedSession | undefined {
  try {
    const saved = JSON.parse(store.get(storageNames.session(portalId)) ?? 'null') as Partial<SavedSession> | null;
    const { sessionId, token } = saved ?? {};
    return typeof sessionId === 'string' && typeof token === 'string' ? { sessionId, token } : undefined;
  } catch {
    return undefined;
  }
}

export function saveSession(store: KeyValueStore, portalId: string, { sessionId, token }: SavedSession): void {
  store.set(storageNames.session(portalId), JSON.stringify({ sessionId, token }));
}

/** Removes the token and everything else this browser keeps of the session: draft, unsent messages (row C9). */
export function forgetSession(store: KeyValueStore, portalId: string, sessionId: string): void {
  // Another tab may have started the next session already.
  if (loadSession(store, portalId)?.sessionId === sessionId) store.remove(storageNames.session(portalId));
  for (const key of store.keys('casement:')) if (key.includes(`:${sessionId}:`)) store.remove(key);
}
