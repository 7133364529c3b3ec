/** The picture is to be shown whole, or in its own size. */
export class FitEvent extends Event {
  readonly isFitted: boolean;

  constructor(isFitted: boolean) {
    super('casement-fit', { bubbles: true, composed: true });
    this.isFitted = isFitted;
  }
}

declare global {
  interface HTMLElementEventMap {
    'casement-fit': FitEvent;
  }
}
