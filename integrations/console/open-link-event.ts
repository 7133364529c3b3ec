/** Open a web address in the help desk's manner. */
export class OpenLinkEvent extends Event {
  readonly url: string;

  constructor(url: string) {
    super('casement-open-link', { bubbles: true, composed: true });
    this.url = url;
  }
}

declare global {
  interface HTMLElementEventMap {
    'casement-open-link': OpenLinkEvent;
  }
}
