/** Go to this place on the time line, in ms from its beginning. */
export class SeekEvent extends Event {
  readonly offset: number;

  constructor(offset: number) {
    super('casement-seek', { bubbles: true, composed: true });
    this.offset = offset;
  }
}

declare global {
  interface HTMLElementEventMap {
    'casement-seek': SeekEvent;
  }
}
