import type { RelayConnection } from '#shared/client/relay-connection.ts';
import type { SessionClient } from '#shared/client/session-client.ts';
import { isAboutScreen } from '#shared/protocol/evolve-sharing.ts';
import type { Picture } from './frame-watch.ts';
import { RoomPicture, type ViewerState } from './room-picture.ts';

interface ScreenViewerOptions {
  session: SessionClient;
  connection: RelayConnection;
}

/** The agent's side of a screen share. Connects when a share is asked for, shows what comes, leaves when it is over. */
export class ScreenViewer {
  readonly #session: SessionClient;
  readonly #room: RoomPicture;
  readonly #unfollow: () => void;

  constructor({ session, connection }: ScreenViewerOptions) {
    this.#session = session;
    const { sessionId } = session;
    this.#room = new RoomPicture({ place: () => connection.request('media:connect', { sessionId }) });
    this.#unfollow = session.subscribe(() => this.#followSession());
    this.#followSession();
  }

  get state(): ViewerState {
    return this.#room.state;
  }

  /** Size and rate of what arrives, measured twice a second. */
  get picture(): Picture | undefined {
    return this.#room.picture;
  }

  /** Called after every change of `state` and `picture`. */
  subscribe(listener: () => void): () => void {
    return this.#room.subscribe(listener);
  }

  /** Shows the share in this element, and in no other any more. */
  attach(video: HTMLVideoElement): void {
    this.#room.attach(video);
  }

  detach(): void {
    this.#room.detach();
  }

  close(): void {
    this.#unfollow();
    this.#room.close();
  }

  #followSession(): void {
    const { session } = this.#session.view;
    if (!session) return;
    const sharing = session.phase === 'active' ? session.sharing : undefined;
    if (!sharing || !isAboutScreen(sharing)) {
      this.#room.leave();
      return;
    }
    if (sharing.state === 'requested') this.#room.expectAnother();
    this.#room.open();
  }
}
