/** The agent wants the session in a window of its own. */
export class PopOutEvent extends Event {
  constructor() {
    super('casement-pop-out', { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'casement-pop-out': PopOutEvent;
  }
}
