/** The agent wants a key and link for the ticket in view. */
export class StartEvent extends Event {
  readonly portalId: string;
  /** How long the key can start a session. */
  readonly keyMinutes: number;

  constructor(portalId: string, keyMinutes: number) {
    super('casement-start', { bubbles: true, composed: true });
    this.portalId = portalId;
    this.keyMinutes = keyMinutes;
  }
}

declare global {
  interface HTMLElementEventMap {
    'casement-start': StartEvent;
  }
}
