/** The reader put a notice away. */
export class DismissEvent extends Event {
  constructor() {
    super('casement-dismiss', { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'casement-dismiss': DismissEvent;
  }
}
