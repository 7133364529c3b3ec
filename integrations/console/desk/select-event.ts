/** A row of the queues was opened. */
export class SelectEvent extends Event {
  readonly sessionId: string;

  constructor(sessionId: string) {
    super('casement-select', { bubbles: true, composed: true });
    this.sessionId = sessionId;
  }
}

declare global {
  interface HTMLElementEventMap {
    'casement-select': SelectEvent;
  }
}
