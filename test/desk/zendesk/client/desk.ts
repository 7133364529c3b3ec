import { html, render, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { fetchState } from './desk-api.ts';
import { DeskStore } from './desk-store.ts';
import { followConversation } from './follow-conversation.ts';
import { followState } from './follow-state.ts';
import { FramePool } from './frame-pool.ts';
import { connectPanelWidth } from './panel-width.ts';
import { submitTicket } from './submit-ticket.ts';
import { TicketChanges } from './ticket-changes.ts';
import { panelHead } from './views/panel-head.ts';
import { rail } from './views/rail.ts';
import { standInPanel } from './views/stand-in-panel.ts';
import { ticketList } from './views/ticket-list.ts';
import { ticketPage } from './views/ticket-page.ts';
import { ticketTabs } from './views/ticket-tabs.ts';
import { toasts } from './views/toasts.ts';
import { topBar } from './views/top-bar.ts';

/** Starts the agent pages: one store, one pool of app frames, and views that are rendered on every change. */
async function startDesk(): Promise<void> {
  const store = new DeskStore(await fetchState());
  const changes = new TicketChanges(store);
  const places = { sidebar: place('panel-frames'), appPage: place('app-page'), background: place('background') };
  layOut(store);
  const frames = new FramePool(store, changes, places);
  connectPanelWidth(place('resizer'), store);
  store.listen(() => show(store, changes, frames));
  show(store, changes, frames);
  followState(store, changes);
}

function show(store: DeskStore, changes: TicketChanges, frames: FramePool): void {
  layOut(store);
  const submit = (id: number): void => void submitTicket(id, store, frames);
  render(topBar(store), place('top'));
  render(rail(store), place('rail'));
  render(ticketTabs(store), place('tabs'));
  render(mainView(store, { store, changes, submit }), place('main'));
  followConversation(store.activeId, store.ticket(store.activeId ?? 0)?.comments.length ?? 0);
  render(panelHead(store, frames), place('panel-head'));
  render(standInPanel(store), place('stand-in'));
  render(toasts(store), place('toasts'));
}

function mainView(store: DeskStore, parts: Parameters<typeof ticketPage>[1]): TemplateResult {
  const ticket = store.activeId === null ? undefined : store.ticket(store.activeId);
  // A fresh element for each ticket, so that scroll position and focus do not wander from one to the next.
  return ticket
    ? html`
        ${keyed(ticket.id, ticketPage(ticket, parts))}
      `
    : ticketList(store);
}

function layOut(store: DeskStore): void {
  const { view, session, isPanelOpen } = store;
  document.title = view.kind === 'ticket' ? `#${view.id}, stand-in help desk` : 'Stand-in help desk';
  document.body.style.setProperty('--desk-panel', `${session.panelWidth}px`);
  place('resizer').setAttribute('aria-valuenow', String(session.panelWidth));
  place('panel').hidden = !isPanelOpen;
  place('app-page').hidden = view.kind !== 'app';
  place('main').hidden = view.kind === 'app';
}

function place(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (!element) throw new Error(`The page has no place "${id}".`);
  return element;
}

await startDesk();
