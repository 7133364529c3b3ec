import { fetchState } from './desk-api.ts';
import type { DeskStore } from './desk-store.ts';
import { savedChanges } from './saved-changes.ts';
import type { TicketChanges } from './ticket-changes.ts';

/** Fetches the state whenever the desk says that it changed: one fetch at a time, so that none overtakes another. */
export function followState(store: DeskStore, changes: TicketChanges): void {
  let isRunning = false;
  let isStale = false;
  const refresh = async (): Promise<void> => {
    isStale = true;
    if (isRunning) return;
    isRunning = true;
    try {
      while (isStale) {
        isStale = false;
        await takeState(store, changes);
      }
    } catch {
      // The desk is away. The event stream connects again by itself and then wakes this function.
    } finally {
      isRunning = false;
    }
  };
  const updates = new EventSource('/desk/updates');
  updates.addEventListener('changed', () => void refresh());
  updates.addEventListener('open', () => void refresh());
}

async function takeState(store: DeskStore, changes: TicketChanges): Promise<void> {
  const state = await fetchState();
  const before = store.state.tickets;
  store.replaceState(state);
  for (const after of state.tickets) {
    const old = before.find(({ id }) => id === after.id);
    for (const change of old ? savedChanges(old, after) : []) changes.announce(change);
  }
}
