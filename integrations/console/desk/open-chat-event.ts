/** The chat of a team is to be opened. */
export class OpenChatEvent extends Event {
  readonly teamId: string;

  constructor(teamId: string) {
    super('casement-open-chat', { bubbles: true, composed: true });
    this.teamId = teamId;
  }
}

declare global {
  interface HTMLElementEventMap {
    'casement-open-chat': OpenChatEvent;
  }
}
