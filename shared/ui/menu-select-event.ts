/** An item of a menu was chosen. */
export class MenuSelectEvent extends Event {
  readonly itemId: string;

  constructor(itemId: string) {
    super('casement-menu-select', { bubbles: true, composed: true });
    this.itemId = itemId;
  }
}

declare global {
  interface HTMLElementEventMap {
    'casement-menu-select': MenuSelectEvent;
  }
}
