/** The agent wants to change the external key of the session. */
export class EditKeyEvent extends Event {
  constructor() {
    super('casement-edit-key', { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'casement-edit-key': EditKeyEvent;
  }
}
