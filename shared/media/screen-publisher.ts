import { RoomEvent } from 'livekit-client';
import type { Room } from 'livekit-client';
import { backOff } from '#shared/client/back-off.ts';
import { isPassing } from '#shared/client/is-passing.ts';
import { Listeners } from '#shared/client/listeners.ts';
import { holdShare } from '#shared/client/share-lock.ts';
import type { RelayConnection } from '#shared/client/relay-connection.ts';
import type { SessionClient } from '#shared/client/session-client.ts';
import type { Sharing } from '#shared/protocol/session.ts';
import { fail } from '#shared/protocol/result.ts';
import type { Result } from '#shared/protocol/result.ts';
import { nudgeStillPage } from './nudge-still-page.ts';
import { isPublished, publishScreen } from './publish-screen.ts';
import { RoomLink } from './room-link.ts';
import { canCaptureScreen, captureScreen } from './screen-capture.ts';
import type { ScreenCapture } from './screen-capture.ts';

export type PublisherState = 'idle' | 'connecting' | 'ready' | 'live' | 'reconnecting';

interface ScreenPublisherOptions {
  session: SessionClient;
  connection: RelayConnection;
}

const RETRY = { baseMs: 300, capMs: 2_000 };

/** The customer's side of a screen share: from the request to the last frame. */
export class ScreenPublisher {
  readonly #session: SessionClient;
  readonly #connection: RelayConnection;
  readonly #listeners = new Listeners();
  readonly #link: RoomLink;
  readonly #unfollow: () => void;
  #capture: ScreenCapture | undefined;
  /** The request that the capture answers, once it does. */
  #requestId: string | undefined;
  #grantId: string | undefined;
  #wasLive = false;
  #isPublishing = false;
  #releaseHold: () => void = () => undefined;

  constructor({ session, connection }: ScreenPublisherOptions) {
    this.#session = session;
    this.#connection = connection;
    this.#link = new RoomLink({
      connection,
      sessionId: session.sessionId,
      connect: { autoSubscribe: false },
      onRoom: (room) => this.#watch(room),
      onChange: () => this.#handleChange(),
    });
    this.#unfollow = session.subscribe(() => this.#followSession());
  }

  get state(): PublisherState {
    if (!this.#capture || this.#grantId === undefined) return this.#link.joined ? 'ready' : this.#waitingState();
    if (this.#isLive()) return 'live';
    return this.#wasLive ? 'reconnecting' : 'connecting';
  }

  /** Whether this page captures something now, whoever can see it. */
  get isCapturing(): boolean {
    return this.#capture !== undefined;
  }

  /** Called after every change of `state` and `isCapturing`. */
  subscribe(listener: () => void): () => void {
    return this.#listeners.add(listener);
  }

  /** Connects ahead of the customer's choice, as soon as a share is asked for. Never rejects. */
  async prepare(): Promise<void> {
    this.#link.open();
  }

  /**
   * The browser's picker. Call it in the click handler itself: nothing may come between the click and this.
   * `not-allowed`: the customer closed the picker, and the agent has been told so. `wrong-state`: this browser cannot.
   */
  async pick(): Promise<Result<ScreenCapture>> {
    if (!canCaptureScreen()) return fail('wrong-state', 'This browser cannot share a screen.');
    try {
      const capture = await captureScreen();
      this.#keep(capture);
      return { ok: true, value: capture };
    } catch (error) {
      if (!(error instanceof DOMException && error.name === 'NotAllowedError'))
        return fail('wrong-state', 'The browser could not capture the screen.');
      const sharing = this.#sharing();
      if (sharing?.state === 'requested')
        void this.#session.run('share:refuse', { requestId: sharing.requestId, reason: 'cancelled' });
      return fail('not-allowed', 'Nothing was chosen.');
    }
  }

  /** Grants the request for what was picked and shows it; resolves with the grant, the picture follows by itself. */
  async publish(requestId: string): Promise<Result<{ seq: number }>> {
    const capture = this.#capture;
    if (!capture) return fail('wrong-state', 'Nothing is picked.');
    this.#requestId = requestId;
    this.#releaseHold = holdShare(this.#session.sessionId);
    this.#link.open();
    const granted = await this.#session.run('share:grant', { requestId, surface: capture.surface });
    if (!granted.ok) this.#drop();
    if (this.#capture !== capture) await this.#revoke('asked');
    return granted;
  }

  /** Nothing is captured from this moment on, also offline; resolves when the relay knows. */
  async stop(): Promise<void> {
    this.#drop();
    await this.#revoke('asked');
  }

  /** Lets go of everything, for a page that goes away; a running capture ends. */
  close(): void {
    this.#unfollow();
    this.#listeners.clear();
    this.#drop();
    this.#releaseHold();
  }

  #keep(capture: ScreenCapture): void {
    this.#capture?.track.stop();
    this.#capture = capture;
    // The browser's own stop bar, or the shared tab or window was closed.
    capture.track.addEventListener('ended', () => {
      if (this.#capture !== capture) return;
      this.#drop();
      void this.#revoke('surface-closed');
    });
    this.#listeners.notify();
  }

  #drop(): void {
    this.#capture?.track.stop();
    this.#capture = undefined;
    this.#requestId = undefined;
    this.#grantId = undefined;
    this.#wasLive = false;
    this.#link.close();
    this.#listeners.notify();
  }

  /** Goes on until the relay knows that the share is over; the page may be offline for long. */
  async #revoke(reason: 'asked' | 'surface-closed'): Promise<void> {
    for (let sharing = this.#sharing(); sharing?.state === 'screen' && !this.#capture; sharing = this.#sharing()) {
      const stopped = await this.#session.run('share:stop', { grantId: sharing.grant.id, reason });
      if (stopped.ok || !isPassing(stopped.error.code)) break;
    }
    this.#releaseHold();
  }

  #sharing(): Sharing | undefined {
    const { session } = this.#session.view;
    return session?.phase === 'active' ? session.sharing : undefined;
  }

  #followSession(): void {
    if (!this.#session.view.session) return;
    const sharing = this.#sharing();
    if (this.#isStillWanted(sharing)) {
      if (sharing?.state === 'screen' && this.#grantId === undefined) {
        this.#grantId = sharing.grant.id;
        this.#handleChange();
      }
      return;
    }
    // It ended elsewhere: the agent stopped it, it ran out, another page answered, the session is over.
    if (this.#capture || this.#link.state !== 'closed') this.#drop();
    if (sharing?.state !== 'screen') this.#releaseHold();
  }

  #isStillWanted(sharing: Sharing | undefined): boolean {
    switch (sharing?.state) {
      case 'requested':
        return this.#grantId === undefined && (this.#requestId ?? sharing.requestId) === sharing.requestId;
      case 'screen':
        return this.#requestId !== undefined && (this.#grantId ?? sharing.grant.id) === sharing.grant.id;
      case 'none':
      case undefined:
        return false;
    }
  }

  #watch(room: Room): void {
    const nudge = () => {
      if (this.#capture && this.#grantId !== undefined) nudgeStillPage(this.#capture.track);
    };
    room.on(RoomEvent.LocalTrackSubscribed, nudge);
    room.on(RoomEvent.ParticipantConnected, nudge);
    room.on(RoomEvent.Reconnected, () => this.#handleChange());
    room.on(RoomEvent.LocalTrackUnpublished, () => this.#handleChange());
  }

  #handleChange(): void {
    void this.#keepPublished();
    this.#listeners.notify();
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
    this.#listeners.notify();
  }

  /** Returns whether the relay says that there is no grant (any more). */
  async #publishOnce(): Promise<boolean> {
    const joined = this.#link.joined;
    const track = this.#capture?.track;
    if (!joined || !track) return false;
    const { sessionId } = this.#session;
    const allowed = await this.#connection.request('media:allow', { sessionId, identity: joined.identity });
    if (!allowed.ok) return !isPassing(allowed.error.code);
    // Whatever went wrong in the room, the next attempt begins anew.
    await publishScreen(joined.room, track).catch(() => undefined);
    return false;
  }

  #isDue(): boolean {
    return this.#grantId !== undefined && this.#link.joined !== undefined && !this.#isLive();
  }

  #isLive(): boolean {
    const joined = this.#link.joined;
    return joined !== undefined && this.#capture !== undefined && isPublished(joined.room, this.#capture.track);
  }

  #waitingState(): PublisherState {
    return this.#link.state === 'closed' ? 'idle' : 'connecting';
  }
}
