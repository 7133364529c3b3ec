/** The unsent text changed, by typing or by sending (then it is empty). */
export class DraftEvent extends Event {
  readonly text: string;

  constructor(text: string) {
    super('casement-draft', { bubbles: true, composed: true });
    this.text = text;
  }
}

declare global {
  interface HTMLElementEventMap {
    'casement-draft': DraftEvent;
  }
}
