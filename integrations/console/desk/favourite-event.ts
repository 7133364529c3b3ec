/** A team is to be a favourite, or no longer. */
export class FavouriteEvent extends Event {
  readonly teamId: string;
  readonly isOn: boolean;

  constructor(teamId: string, isOn: boolean) {
    super('casement-favourite', { bubbles: true, composed: true });
    this.teamId = teamId;
    this.isOn = isOn;
  }
}

declare global {
  interface HTMLElementEventMap {
    'casement-favourite': FavouriteEvent;
  }
}
