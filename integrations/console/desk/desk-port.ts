import type { DeskView, Preferences, TeamMessage } from '#shared/protocol/desk.ts';
import type { Failure } from '#shared/protocol/errors.ts';
import type { Result } from '#shared/protocol/result.ts';
import type { NoticePayload } from '#shared/protocol/wire.ts';

/** Why an offer is no longer there. */
export type OfferEnd = NoticePayload<'desk:offer-closed'>['reason'];

/** The desk as the page knows it. `desk` stays while the relay is away; `failure` says why there is none yet. */
export interface DeskState {
  /** With every notice folded in; undefined until the first answer. */
  readonly desk: DeskView | undefined;
  readonly failure: Failure | undefined;
  /** The last offer that ended, whoever ended it. */
  readonly closedOffer: { readonly offerId: string; readonly reason: OfferEnd } | undefined;
  /** Messages of the team chats that were opened on this page, oldest first. */
  readonly chats: Readonly<Record<string, readonly TeamMessage[]>>;
  /** Who watches this agent's console now. */
  readonly watchedBy: ReadonlyArray<
    Pick<NoticePayload<'monitor:state'>, 'monitorId' | 'watcher' | 'reason' | 'screen'>
  >;
}

/** What the agent's desk needs from the relay; `DeskClient` is it. Every promise resolves, a failure is a `Result`. */
export interface DeskPort {
  readonly view: DeskState;
  /** Called after each change of `view`. Returns the function that unsubscribes. */
  subscribe(listener: () => void): () => void;
  /** The relay's clock, in ms since 1970. */
  now(): number;
  /** Asks for the whole desk again. */
  retry(): void;
  accept(offer: { readonly sessionId: string; readonly offerId: string }): Promise<Result<unknown>>;
  decline(offer: { readonly sessionId: string; readonly offerId: string }): Promise<Result<unknown>>;
  take(sessionId: string): Promise<Result<unknown>>;
  next(): Promise<Result<{ sessionId: string }>>;
  acceptInvitation(sessionId: string, invitationId: string): Promise<Result<unknown>>;
  declineInvitation(sessionId: string, invitationId: string): Promise<Result<unknown>>;
  /** Lends the owner the permission once. */
  approveSponsor(sessionId: string, invitationId: string): Promise<Result<unknown>>;
  setTakesOffers(takesOffers: boolean): Promise<Result<unknown>>;
  savePreferences(preferences: Preferences): Promise<Result<unknown>>;
  /** Fetches the last messages of a team into `view.chats`; they count as read. */
  openChat(teamId: string): Promise<Result<unknown>>;
  say(teamId: string, text: string): Promise<Result<unknown>>;
}
