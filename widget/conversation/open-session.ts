import type { KeyValueStore } from '#shared/client/key-value-store.ts';
import type { Asker } from '../session/asker.ts';
import { CustomerSession } from '../session/customer-session.ts';
import type { SavedSession } from '../session/saved-session.ts';
import './session-screen.ts';

/** Fetched once there is a session, new or resumed, together with everything that shows one. */
export function openSession(
  relayUrl: string,
  saved: SavedSession,
  storage: KeyValueStore,
  invited?: Asker,
): CustomerSession {
  return new CustomerSession(relayUrl, saved, storage, invited);
}
