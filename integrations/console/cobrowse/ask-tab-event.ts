/** The agent wants to see as video what cannot be rebuilt. */
export class AskTabEvent extends Event {
  constructor() {
    super('casement-ask-tab', { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'casement-ask-tab': AskTabEvent;
  }
}
