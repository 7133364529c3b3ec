/** What the closed widget shows of the session. */
export interface WidgetStatus {
  /** Messages not seen yet, and an open question. */
  unread: number;
  /** "Mara sees one window" while somebody sees something, else empty. */
  live: string;
}

/** The status changed. */
export class StatusEvent extends Event {
  readonly status: WidgetStatus;

  constructor(status: WidgetStatus) {
    super('casement-status', { bubbles: true, composed: true });
    this.status = status;
  }
}

declare global {
  interface HTMLElementEventMap {
    'casement-status': StatusEvent;
  }
}
