/** The writer sends `text`. Cancel it (`preventDefault`) to keep the text in the composer. */
export class SendEvent extends Event {
  readonly text: string;
  /** For agents only. */
  readonly isNote: boolean;

  constructor(text: string, isNote: boolean) {
    super('casement-send', { bubbles: true, composed: true, cancelable: true });
    this.text = text;
    this.isNote = isNote;
  }
}

declare global {
  interface HTMLElementEventMap {
    'casement-send': SendEvent;
  }
}
