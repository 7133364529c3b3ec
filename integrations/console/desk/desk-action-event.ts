import type { OfferCard, Preferences, QueueRow } from '#shared/protocol/desk.ts';
import type { Result } from '#shared/protocol/result.ts';

/** What an agent can do at the desk. */
export type DeskAction =
  | { readonly name: 'accept' | 'decline'; readonly offer: OfferCard }
  | { readonly name: 'take' | 'open' | 'come-in' | 'decline-invitation' | 'lend'; readonly row: QueueRow }
  | { readonly name: 'next' }
  | { readonly name: 'takes-offers'; readonly takesOffers: boolean }
  | { readonly name: 'save-preferences'; readonly preferences: Preferences }
  | { readonly name: 'open-chat'; readonly teamId: string }
  | { readonly name: 'say'; readonly teamId: string; readonly text: string };

/** "Do this." Whoever holds the desk's connection answers by setting `answer`. */
export class DeskActionEvent extends Event {
  readonly action: DeskAction;
  answer: Promise<Result<unknown>> | undefined;

  constructor(action: DeskAction) {
    super('casement-desk-action', { bubbles: true, composed: true });
    this.action = action;
  }
}

declare global {
  interface HTMLElementEventMap {
    'casement-desk-action': DeskActionEvent;
  }
}
