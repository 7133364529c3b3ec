import type { CommandInput, WriteName } from '#shared/protocol/commands.ts';
import type { DeskView, Preferences } from '#shared/protocol/desk.ts';
import type { Failure } from '#shared/protocol/errors.ts';
import type { Result } from '#shared/protocol/result.ts';
import { backOff } from './back-off.ts';
import { createCommandId } from './command-id.ts';
import {
  emptyDesk,
  withAvailability,
  withChat,
  withMessage,
  withOffer,
  withoutOffer,
  withRows,
  withWatching,
  withoutWatches,
  type DeskState,
} from './desk-state.ts';
import { isPassing } from './is-passing.ts';
import { Listeners } from './listeners.ts';
import { PresenceBeat } from './presence-beat.ts';
import type { RelayConnection, WriteFields } from './relay-connection.ts';
import { runUntilAnswered } from './run-until-answered.ts';

interface Offer {
  readonly sessionId: string;
  readonly offerId: string;
}

const RETRY = { baseMs: 500, capMs: 5_000 };

/** The desk of one agent: lists, offers, availability, team chats. Says that the agent is here for as long as it is open. */
export class DeskClient {
  readonly #connection: RelayConnection;
  readonly #listeners = new Listeners();
  readonly #presence: PresenceBeat;
  readonly #releases: Array<() => void>;
  #state = emptyDesk;
  /** What the relay's clock is ahead of this one, in ms. */
  #offset = 0;
  #attempt = 0;
  #asked = 0;
  #isOnline = false;
  #retry: ReturnType<typeof setTimeout> | undefined;

  constructor({ connection }: { connection: RelayConnection }) {
    this.#connection = connection;
    this.#presence = new PresenceBeat({
      beat: (beat) => connection.stream('agent:beat', beat),
      leave: (page) => connection.stream('agent:leave', { page }),
    });
    this.#releases = [...this.#follow(), connection.subscribe(() => this.#handleConnection())];
    this.#handleConnection();
  }

  get view(): DeskState {
    return this.#state;
  }

  /** Called after each change of `view`; returns the function that unsubscribes. */
  subscribe(listener: () => void): () => void {
    return this.#listeners.add(listener);
  }

  /** The relay's clock, in ms since 1970. */
  now(): number {
    return Date.now() + this.#offset;
  }

  /** Asks for the whole desk again. */
  retry(): void {
    this.#attempt = 0;
    void this.#ask();
  }

  accept({ sessionId, offerId }: Offer): Promise<Result<unknown>> {
    return this.#write('offer:accept', sessionId, { offerId });
  }

  decline({ sessionId, offerId }: Offer): Promise<Result<unknown>> {
    return this.#write('offer:decline', sessionId, { offerId });
  }

  take(sessionId: string): Promise<Result<unknown>> {
    return this.#write('session:take', sessionId, {});
  }

  /** Takes the oldest session of the own teams; repeated with one command id until answered. */
  next(): Promise<Result<{ sessionId: string }>> {
    const commandId = createCommandId();
    return runUntilAnswered(() => this.#connection.request('queue:next', { commandId }));
  }

  acceptInvitation(sessionId: string, invitationId: string): Promise<Result<unknown>> {
    return this.#write('invitation:accept', sessionId, { invitationId });
  }

  declineInvitation(sessionId: string, invitationId: string): Promise<Result<unknown>> {
    return this.#write('invitation:decline', sessionId, { invitationId });
  }

  /** Lends the owner the permission once. */
  approveSponsor(sessionId: string, invitationId: string): Promise<Result<unknown>> {
    return this.#write('sponsor:approve', sessionId, { invitationId });
  }

  setTakesOffers(takesOffers: boolean): Promise<Result<unknown>> {
    return this.#connection.request('availability:set', { takesOffers });
  }

  async savePreferences(preferences: Preferences): Promise<Result<unknown>> {
    const saved = await this.#connection.request('preferences:save', preferences);
    if (saved.ok) this.#changeDesk((desk) => withPreferences(desk, preferences));
    return saved;
  }

  /** Fetches the last messages of a team into `view.chats`; they count as read. */
  async openChat(teamId: string): Promise<Result<unknown>> {
    const read = await this.#connection.request('team:chat', { teamId });
    if (read.ok) this.#change(withChat(this.#state, teamId, read.value.messages));
    return read;
  }

  async say(teamId: string, text: string): Promise<Result<unknown>> {
    const input: CommandInput<'team:say'> = { teamId, commandId: createCommandId(), text };
    const said = await runUntilAnswered(() => this.#connection.request('team:say', input));
    if (said.ok) this.#change(withMessage(this.#state, said.value));
    return said;
  }

  /** Lets go of everything but the connection, which belongs to whoever made it. */
  close(): void {
    clearTimeout(this.#retry);
    for (const release of this.#releases) release();
    this.#presence.close();
    this.#listeners.clear();
  }

  #follow(): Array<() => void> {
    const connection = this.#connection;
    return [
      connection.on('desk:rows', (notice) => {
        this.#setClock(notice.now);
        this.#change(withRows(this.#state, notice));
      }),
      connection.on('desk:offer', (offer) => {
        this.#setClock(offer.now);
        this.#change(withOffer(this.#state, offer));
      }),
      connection.on('desk:offer-closed', (closed) => this.#change(withoutOffer(this.#state, closed))),
      connection.on('desk:availability', (now) => this.#change(withAvailability(this.#state, now))),
      connection.on('team:message', (message) => this.#hear(message)),
      connection.on('monitor:state', (watching) => this.#change(withWatching(this.#state, watching))),
      connection.on('desk:changed', () => this.retry()),
    ];
  }

  /** The chat that is open here is read as it comes: the relay must know. */
  #hear(message: Parameters<typeof withMessage>[1]): void {
    const isOpen = message.teamId in this.#state.chats;
    this.#change(withMessage(this.#state, message));
    if (isOpen && message.by.id !== this.#state.desk?.me.id) void this.openChat(message.teamId);
  }

  #handleConnection(): void {
    const { state, failure } = this.#connection;
    const wasOnline = this.#isOnline;
    this.#isOnline = state === 'online';
    if (this.#isOnline && !wasOnline) {
      this.#presence.say();
      this.retry();
    }
    if (!this.#isOnline && wasOnline) this.#change(withoutWatches(this.#state));
    if (failure) this.#fail(failure);
  }

  async #ask(): Promise<void> {
    clearTimeout(this.#retry);
    const asked = ++this.#asked;
    const answer = await this.#connection.request('desk:open', {});
    // A later question has its own answer.
    if (asked !== this.#asked) return;
    if (answer.ok) this.#open(answer.value);
    else this.#fail(answer.error);
  }

  #open(desk: DeskView): void {
    this.#attempt = 0;
    this.#setClock(desk.now);
    this.#change({ ...this.#state, desk, failure: undefined });
  }

  #fail(failure: Failure): void {
    this.#change({ ...this.#state, failure });
    if (!this.#isOnline || !isPassing(failure.code)) return;
    clearTimeout(this.#retry);
    const delay = Math.max(failure.retryAfterMs ?? 0, backOff(this.#attempt, RETRY));
    this.#attempt += 1;
    this.#retry = setTimeout(() => void this.#ask(), delay);
  }

  #setClock(now: number): void {
    this.#offset = now - Date.now();
  }

  #changeDesk(change: (desk: DeskView) => DeskView): void {
    if (this.#state.desk) this.#change({ ...this.#state, desk: change(this.#state.desk) });
  }

  #change(state: DeskState): void {
    this.#state = state;
    this.#listeners.notify();
  }

  #write<K extends WriteName>(name: K, sessionId: string, fields: WriteFields<K>): Promise<Result<unknown>> {
    const target = { sessionId, commandId: createCommandId() };
    return runUntilAnswered(() => this.#connection.write(name, { ...fields, ...target }));
  }
}

function withPreferences(desk: DeskView, preferences: Preferences): DeskView {
  const isFavourite = ({ ref }: DeskView['queues'][number]) =>
    ref.kind === 'team' && preferences.favourites.includes(ref.teamId);
  return {
    ...desk,
    preferences,
    queues: desk.queues.map((queue) => ({ ...queue, isFavourite: isFavourite(queue) })),
  };
}
