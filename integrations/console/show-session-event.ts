/** Show this session of the ticket, or with undefined the card that starts one. */
export class ShowSessionEvent extends Event {
  readonly sessionId: string | undefined;

  constructor(sessionId: string | undefined) {
    super('casement-show-session', { bubbles: true, composed: true });
    this.sessionId = sessionId;
  }
}

declare global {
  interface HTMLElementEventMap {
    'casement-show-session': ShowSessionEvent;
  }
}
