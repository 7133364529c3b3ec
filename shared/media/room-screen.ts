import { RoomEvent } from 'livekit-client';
import type { Room } from 'livekit-client';
import { backOff } from '#shared/client/back-off.ts';
import { isPassing } from '#shared/client/is-passing.ts';
import type { Result } from '#shared/protocol/result.ts';
import { nudgeStillPage } from './nudge-still-page.ts';
import { isPublished, publishScreen } from './publish-screen.ts';
import { RoomLink, type Place } from './room-link.ts';

/** `ready`: connected, nothing shown yet. `reconnecting`: known to be cut off. */
export type ScreenState = 'idle' | 'connecting' | 'ready' | 'live' | 'reconnecting';

interface RoomScreenOptions {
  /** Asks the relay for a place in the room. */
  place: () => Promise<Result<Place>>;
  /** Asks the relay to let this participant publish. */
  allow: (identity: string) => Promise<Result<unknown>>;
  /** Called after every change of `state`. */
  onChange: () => void;
}

const RETRY = { baseMs: 300, capMs: 2_000 };

/** One captured screen in one room: published once the relay lets it, and again after every reconnect. */
export class RoomScreen {
  readonly #options: RoomScreenOptions;
  readonly #link: RoomLink;
  #track: MediaStreamTrack | undefined;
  #wasLive = false;
  #isPublishing = false;

  constructor(options: RoomScreenOptions) {
    this.#options = options;
    this.#link = new RoomLink({
      place: options.place,
      connect: { autoSubscribe: false },
      onRoom: (room) => this.#watch(room),
      onChange: () => this.#handleChange(),
    });
  }

  get state(): ScreenState {
    if (!this.#track) return this.#link.joined ? 'ready' : this.#waitingState();
    if (this.#isLive()) return 'live';
    return this.#wasLive ? 'reconnecting' : 'connecting';
  }

  /** Connects ahead of what is to be shown. */
  open(): void {
    this.#link.open();
  }

  /** What may be seen from now on; the caller stops the track. */
  show(track: MediaStreamTrack): void {
    this.#track = track;
    this.#handleChange();
  }

  close(): void {
    this.#track = undefined;
    this.#wasLive = false;
    this.#link.close();
  }

  #watch(room: Room): void {
    const nudge = () => {
      if (this.#track) nudgeStillPage(this.#track);
    };
    room.on(RoomEvent.LocalTrackSubscribed, nudge);
    room.on(RoomEvent.ParticipantConnected, nudge);
    room.on(RoomEvent.Reconnected, () => this.#handleChange());
    room.on(RoomEvent.LocalTrackUnpublished, () => this.#handleChange());
  }

  #handleChange(): void {
    void this.#keepPublished();
    this.#options.onChange();
  }

  async #keepPublished(): Promise<void> {
    if (this.#isPublishing) return;
    this.#isPublishing = true;
    for (let attempt = 0; this.#isDue(); attempt += 1) {
      const hasEnded = await this.#publishOnce();
      if (hasEnded) break;
      if (this.#isDue()) await new Promise((resolve) => setTimeout(resolve, backOff(attempt, RETRY)));
    }
    this.#isPublishing = false;
    this.#wasLive ||= this.#isLive();
    this.#options.onChange();
  }

  /** Returns whether the relay says that nothing may be shown (any more). */
  async #publishOnce(): Promise<boolean> {
    const joined = this.#link.joined;
    const track = this.#track;
    if (!joined || !track) return false;
    const allowed = await this.#options.allow(joined.identity);
    if (!allowed.ok) return !isPassing(allowed.error.code);
    // Whatever went wrong in the room, the next attempt begins anew.
    await publishScreen(joined.room, track).catch(() => undefined);
    return false;
  }

  #isDue(): boolean {
    return this.#track !== undefined && this.#link.joined !== undefined && !this.#isLive();
  }

  #isLive(): boolean {
    const joined = this.#link.joined;
    return joined !== undefined && this.#track !== undefined && isPublished(joined.room, this.#track);
  }

  #waitingState(): ScreenState {
    return this.#link.state === 'closed' ? 'idle' : 'connecting';
  }
}
