import type { Invitation } from '#shared/protocol/rest.ts';

/** A key or link was accepted and belongs to this browser now. */
export class ClaimedEvent extends Event {
  readonly invitation: Invitation;

  constructor(invitation: Invitation) {
    super('casement-claimed', { bubbles: true, composed: true });
    this.invitation = invitation;
  }
}

declare global {
  interface HTMLElementEventMap {
    'casement-claimed': ClaimedEvent;
  }
}
