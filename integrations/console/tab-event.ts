/** Another tab was chosen. The owner of the tabs sets `selected`. */
export class TabEvent extends Event {
  readonly tabId: string;

  constructor(tabId: string) {
    super('casement-tab', { bubbles: true, composed: true });
    this.tabId = tabId;
  }
}

declare global {
  interface HTMLElementEventMap {
    'casement-tab': TabEvent;
  }
}
