/** The customer goes on to the chat. */
export class JoinEvent extends Event {
  /** As typed; may be empty. */
  readonly name: string;

  constructor(name: string) {
    super('casement-join', { bubbles: true, composed: true });
    this.name = name;
  }
}

declare global {
  interface HTMLElementEventMap {
    'casement-join': JoinEvent;
  }
}
