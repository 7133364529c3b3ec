/** A session of the dashboard was opened; with `isAssigning` to give it to somebody at once. */
export class PickEvent extends Event {
  constructor(
    readonly sessionId: string,
    readonly isAssigning = false,
  ) {
    super('casement-pick', { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'casement-pick': PickEvent;
  }
}
