import type { GuestPass } from '#shared/protocol/rest.ts';

/** The guest has read who invites and goes in. */
export class GuestPassEvent extends Event {
  readonly pass: GuestPass;

  constructor(pass: GuestPass) {
    super('casement-guest-pass', { bubbles: true, composed: true });
    this.pass = pass;
  }
}

declare global {
  interface HTMLElementEventMap {
    'casement-guest-pass': GuestPassEvent;
  }
}
