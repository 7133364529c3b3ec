import type { Ticket } from '../ticket.ts';
import type { User } from '../user.ts';
import { loadSession, saveSession } from './desk-session.ts';
import type { DeskState } from './desk-state.ts';
import { pathOfView, viewOfPath, type DeskView } from './desk-view.ts';
import { withDraft, type TicketDraft } from './ticket-draft.ts';

/** One short message at the edge of the page. */
export interface Toast {
  readonly id: number;
  readonly kind: 'notice' | 'alert' | 'error';
  readonly text: string;
}

/** State of one desk page. Views and frames read it and hear of each change. */
export class DeskStore {
  readonly session = loadSession();
  /** Tickets whose app frame the agent closed. */
  readonly closedApps = new Set<number>();
  view: DeskView = viewOfPath(location.pathname);
  toasts: readonly Toast[] = [];
  isStandInOpen = false;
  state: DeskState;
  readonly #listeners = new Set<() => void>();
  #toastId = 0;

  constructor(state: DeskState) {
    this.state = state;
    addEventListener('popstate', () => this.#show(viewOfPath(location.pathname)));
    this.#show(this.view);
  }

  get agent(): User {
    const agent = this.state.agents.find(({ id }) => id === this.session.agentId) ?? this.state.agents[0];
    if (!agent) throw new Error('The desk has no agent.');
    return agent;
  }

  /** Ticket in the main part of the page. */
  get activeId(): number | null {
    return this.view.kind === 'ticket' ? this.view.id : null;
  }

  get isPanelOpen(): boolean {
    return this.activeId !== null && !this.session.isPanelHidden;
  }

  listen(listener: () => void): void {
    this.#listeners.add(listener);
  }

  /** Saves what must outlive a reload and tells everybody. */
  changed(): void {
    saveSession(this.session);
    for (const listener of this.#listeners) listener();
  }

  replaceState(state: DeskState): void {
    this.state = state;
    this.changed();
  }

  user(id: number | null): User | undefined {
    return this.state.users.find((user) => user.id === id);
  }

  draft(id: number): TicketDraft {
    return this.session.drafts[id] ?? {};
  }

  /** A ticket with the agent's unsubmitted changes. */
  ticket(id: number): Ticket | undefined {
    const saved = this.state.tickets.find((ticket) => ticket.id === id);
    return saved && withDraft(saved, this.draft(id));
  }

  setDraft(id: number, draft: TicketDraft): void {
    this.session.drafts[id] = draft;
    this.changed();
  }

  go(view: DeskView): void {
    history.pushState(null, '', pathOfView(view));
    this.#show(view);
    document.getElementById('main')?.focus({ preventScroll: true });
  }

  closeTab(id: number): void {
    const { openTabs } = this.session;
    const index = openTabs.indexOf(id);
    this.session.openTabs = openTabs.filter((open) => open !== id);
    this.closedApps.delete(id);
    const next = openTabs[index + 1] ?? openTabs[index - 1];
    if (this.activeId !== id) this.changed();
    else this.go(next === undefined ? { kind: 'list' } : { kind: 'ticket', id: next });
  }

  toast(text: string, kind: Toast['kind'] = 'notice', milliseconds = 5000): void {
    const id = ++this.#toastId;
    this.toasts = [...this.toasts, { id, kind, text }];
    setTimeout(() => this.dismiss(id), milliseconds);
    this.changed();
  }

  dismiss(id: number): void {
    this.toasts = this.toasts.filter((toast) => toast.id !== id);
    this.changed();
  }

  #show(view: DeskView): void {
    const isKnown = view.kind !== 'ticket' || this.state.tickets.some(({ id }) => id === view.id);
    this.view = isKnown ? view : { kind: 'list' };
    const id = this.activeId;
    if (id !== null && !this.session.openTabs.includes(id)) this.session.openTabs = [...this.session.openTabs, id];
    this.changed();
  }
}
