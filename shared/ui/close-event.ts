/** The reader wants the dialog closed. The owner closes it by setting `open` to false. */
export class CloseEvent extends Event {
  readonly reason: 'escape' | 'cancel';

  constructor(reason: 'escape' | 'cancel') {
    super('casement-close', { bubbles: true, composed: true });
    this.reason = reason;
  }
}

declare global {
  interface HTMLElementEventMap {
    'casement-close': CloseEvent;
  }
}
