/** An option of a list on the customer's page was picked, by its number from 0; undefined: none. */
export class ChooseEvent extends Event {
  readonly option: number | undefined;

  constructor(option: number | undefined) {
    super('casement-choose', { bubbles: true, composed: true });
    this.option = option;
  }
}

declare global {
  interface HTMLElementEventMap {
    'casement-choose': ChooseEvent;
  }
}
