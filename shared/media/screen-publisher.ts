import { isPassing } from '#shared/client/is-passing.ts';
import { Listeners } from '#shared/client/listeners.ts';
import { holdShare } from '#shared/client/share-lock.ts';
import type { RelayConnection } from '#shared/client/relay-connection.ts';
import type { SessionClient } from '#shared/client/session-client.ts';
import type { Sharing } from '#shared/protocol/session.ts';
import { fail } from '#shared/protocol/result.ts';
import type { Result } from '#shared/protocol/result.ts';
import { RoomScreen, type ScreenState } from './room-screen.ts';
import { canCaptureScreen, captureScreen } from './screen-capture.ts';
import type { ScreenCapture } from './screen-capture.ts';

interface ScreenPublisherOptions {
  session: SessionClient;
  connection: RelayConnection;
}

/** The customer's side of a screen share: from the request to the last frame. */
export class ScreenPublisher {
  readonly #session: SessionClient;
  readonly #listeners = new Listeners();
  readonly #screen: RoomScreen;
  readonly #unfollow: () => void;
  #capture: ScreenCapture | undefined;
  /** The request that the capture answers, once it does. */
  #requestId: string | undefined;
  #grantId: string | undefined;
  #releaseHold: () => void = () => undefined;

  constructor({ session, connection }: ScreenPublisherOptions) {
    this.#session = session;
    const { sessionId } = session;
    this.#screen = new RoomScreen({
      place: () => connection.request('media:connect', { sessionId }),
      allow: (identity) => connection.request('media:allow', { sessionId, identity }),
      onChange: () => this.#listeners.notify(),
    });
    this.#unfollow = session.subscribe(() => this.#followSession());
  }

  get state(): ScreenState {
    return this.#screen.state;
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
    this.#screen.open();
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
    this.#screen.open();
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
    this.#screen.close();
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
        if (this.#capture) this.#screen.show(this.#capture.track);
      }
      return;
    }
    // It ended elsewhere: the agent stopped it, it ran out, another page answered, the session is over.
    if (this.#capture || this.#screen.state !== 'idle') this.#drop();
    if (sharing?.state !== 'screen') this.#releaseHold();
  }

  #isStillWanted(sharing: Sharing | undefined): boolean {
    switch (sharing?.state) {
      case 'requested':
        if (sharing.scope !== 'screen') return false;
        return this.#grantId === undefined && (this.#requestId ?? sharing.requestId) === sharing.requestId;
      case 'screen':
        return this.#requestId !== undefined && (this.#grantId ?? sharing.grant.id) === sharing.grant.id;
      case 'none':
      case 'page':
      case undefined:
        return false;
    }
  }
}
