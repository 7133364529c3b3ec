/** What the agent drew is to be taken away. */
export class WipeEvent extends Event {
  constructor() {
    super('casement-wipe', { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'casement-wipe': WipeEvent;
  }
}
