import { putTicket } from './desk-api.ts';
import type { DeskStore } from './desk-store.ts';
import type { FramePool } from './frame-pool.ts';
import { draftToUpdate } from './ticket-draft.ts';

/** Saves the agent's changes of a ticket, unless the app vetoes it; the app hears how it went. */
export async function submitTicket(id: number, store: DeskStore, frames: FramePool): Promise<void> {
  const update = draftToUpdate(store.draft(id));
  if (!update) {
    store.toast('There is nothing to submit.');
    return;
  }
  const app = frames.ofTicket(id);
  const veto = await app?.runHook('ticket.save');
  if (veto !== undefined) {
    store.toast(`${store.state.app.name} stopped the submit: ${veto}`, 'error');
    return;
  }
  app?.emit('ticket.submit.start');
  const problem = await save(id, update, store);
  if (problem === undefined) {
    store.setDraft(id, {});
    app?.emit('ticket.submit.done');
    app?.emit('ticket.saved');
    store.toast(`Ticket ${id} is saved.`);
  } else {
    app?.emit('ticket.submit.fail');
    store.toast(problem, 'error');
  }
  app?.emit('ticket.submit.always');
}

async function save(id: number, update: Record<string, unknown>, store: DeskStore): Promise<string | undefined> {
  try {
    const response = await putTicket(store.agent.id, id, update);
    return response.ok ? undefined : `Ticket ${id} is not saved: the desk answered ${response.status}.`;
  } catch {
    return `Ticket ${id} may not be saved: the desk did not answer.`;
  }
}
