/** "Try again" under the message with this `messageId`. */
export class RetryEvent extends Event {
  readonly messageId: string;

  constructor(messageId: string) {
    super('casement-retry', { bubbles: true, composed: true });
    this.messageId = messageId;
  }
}

declare global {
  interface HTMLElementEventMap {
    'casement-retry': RetryEvent;
  }
}
