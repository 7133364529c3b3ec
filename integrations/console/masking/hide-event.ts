/** What this selector finds is to be masked. */
export class HideEvent extends Event {
  readonly selector: string;

  constructor(selector: string) {
    super('casement-hide', { bubbles: true, composed: true });
    this.selector = selector;
  }
}

declare global {
  interface HTMLElementEventMap {
    'casement-hide': HideEvent;
  }
}
