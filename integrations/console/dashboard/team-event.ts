/** Another team is to be shown. */
export class TeamEvent extends Event {
  constructor(readonly teamId: string) {
    super('casement-team', { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'casement-team': TeamEvent;
  }
}
