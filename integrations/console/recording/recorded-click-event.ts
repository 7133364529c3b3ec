/** The customer clicked, at the moment of the recording that is shown. */
export class RecordedClickEvent extends Event {
  constructor() {
    super('casement-recorded-click', { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'casement-recorded-click': RecordedClickEvent;
  }
}
