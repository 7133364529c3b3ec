/** The reader pressed the confirming button of a dialog. */
export class ConfirmEvent extends Event {
  constructor() {
    super('casement-confirm', { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'casement-confirm': ConfirmEvent;
  }
}
