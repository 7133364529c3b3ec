import type { DeskPort, DeskState } from '#console/desk/desk-port.ts';
import type { ErrorCode } from '#shared/protocol/errors.ts';
import { fail, ok } from '#shared/protocol/result.ts';

/** A desk without a relay: shows what it is given, keeps what it is asked. */
export class SamplePort implements DeskPort {
  view: DeskState = { desk: undefined, failure: undefined, closedOffer: undefined, chats: {}, watchedBy: [] };
  readonly calls: unknown[][] = [];
  /** What every command is answered with. */
  answer: 'ok' | ErrorCode = 'ok';
  /** Own clock plus this is the relay's. */
  ahead = 0;
  /** Session that Get next takes. */
  nextSession = 'billing-1';
  readonly #listeners = new Set<() => void>();

  show(view: Partial<DeskState>): void {
    this.view = { ...this.view, ...view };
    for (const listener of this.#listeners) listener();
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  now(): number {
    return Date.now() + this.ahead;
  }

  retry(): void {
    this.calls.push(['retry']);
  }

  accept = (offer: { sessionId: string; offerId: string }) => this.#answer('accept', offer.sessionId, offer.offerId);
  decline = (offer: { sessionId: string; offerId: string }) => this.#answer('decline', offer.sessionId, offer.offerId);
  take = (sessionId: string) => this.#answer('take', sessionId);
  acceptInvitation = (...ids: [string, string]) => this.#answer('acceptInvitation', ...ids);
  declineInvitation = (...ids: [string, string]) => this.#answer('declineInvitation', ...ids);
  approveSponsor = (...ids: [string, string]) => this.#answer('approveSponsor', ...ids);
  setTakesOffers = (takes: boolean) => this.#answer('setTakesOffers', takes);
  savePreferences = (preferences: unknown) => this.#answer('savePreferences', preferences);
  openChat = (teamId: string) => this.#answer('openChat', teamId);
  say = (teamId: string, text: string) => this.#answer('say', teamId, text);

  async next() {
    const result = await this.#answer('next');
    return result.ok ? ok({ sessionId: this.nextSession }) : result;
  }

  #answer(...call: unknown[]) {
    this.calls.push(call);
    return Promise.resolve(this.answer === 'ok' ? ok({}) : fail(this.answer, ''));
  }
}
