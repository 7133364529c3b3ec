import { RemoteVideoTrack, RoomEvent, Track } from 'livekit-client';
import type { RemoteParticipant, Room } from 'livekit-client';
import { Listeners } from '#shared/client/listeners.ts';
import type { RelayConnection } from '#shared/client/relay-connection.ts';
import type { SessionClient } from '#shared/client/session-client.ts';
import { FrameWatch } from './frame-watch.ts';
import type { Picture } from './frame-watch.ts';
import { RoomLink } from './room-link.ts';

/** `waiting`: connected, nothing to see yet. `stale`: no frame for three seconds. `reconnecting`: known to be cut off. */
export type ViewerState = 'idle' | 'connecting' | 'waiting' | 'live' | 'stale' | 'reconnecting';

interface ScreenViewerOptions {
  session: SessionClient;
  connection: RelayConnection;
}

const RECONCILE_MS = 500;

/** The agent's side of a screen share. Connects when a share is asked for, shows what comes, leaves when it is over. */
export class ScreenViewer {
  readonly #session: SessionClient;
  readonly #listeners = new Listeners();
  readonly #link: RoomLink;
  readonly #unfollow: () => void;
  #video: HTMLVideoElement | undefined;
  #track: RemoteVideoTrack | undefined;
  #frames: FrameWatch | undefined;
  #hadPicture = false;
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor({ session, connection }: ScreenViewerOptions) {
    this.#session = session;
    this.#link = new RoomLink({
      connection,
      sessionId: session.sessionId,
      connect: { autoSubscribe: true },
      onRoom: (room) => this.#watch(room),
      onChange: () => this.#reconcile(),
    });
    this.#unfollow = session.subscribe(() => this.#followSession());
    this.#followSession();
  }

  get state(): ViewerState {
    const link = this.#link.state;
    if (link === 'closed') return 'idle';
    if (link === 'connecting') return 'connecting';
    if (link === 'reconnecting') return 'reconnecting';
    if (this.#frames?.hasFrame) return this.#frames.isStale ? 'stale' : 'live';
    return this.#hadPicture ? 'reconnecting' : 'waiting';
  }

  /** Size and rate of what arrives, measured twice a second. */
  get picture(): Picture | undefined {
    return this.#frames?.picture;
  }

  /** Called after every change of `state` and `picture`. */
  subscribe(listener: () => void): () => void {
    return this.#listeners.add(listener);
  }

  /** Shows the share in this element, and in no other any more. */
  attach(video: HTMLVideoElement): void {
    if (video === this.#video) return;
    this.detach();
    this.#video = video;
    this.#track?.attach(video);
    this.#awaitFrame();
  }

  detach(): void {
    if (this.#video) this.#track?.detach(this.#video);
    this.#video = undefined;
  }

  close(): void {
    this.#unfollow();
    this.#listeners.clear();
    this.#link.close();
    this.detach();
  }

  #followSession(): void {
    const { session } = this.#session.view;
    if (!session) return;
    const sharing = session.phase === 'active' ? session.sharing.state : 'none';
    const isShared = sharing !== 'none';
    if (sharing === 'requested') this.#hadPicture = false;
    if (isShared && this.#link.state === 'closed') {
      this.#link.open();
      this.#timer ??= setInterval(() => void this.#tick(), RECONCILE_MS);
    }
    if (!isShared) this.#link.close();
  }

  #watch(room: Room): void {
    const reconcile = () => this.#reconcile();
    room.on(RoomEvent.TrackSubscribed, reconcile);
    room.on(RoomEvent.TrackUnsubscribed, reconcile);
    room.on(RoomEvent.Reconnected, reconcile);
  }

  /** Events alone are not enough: after a reconnect `TrackSubscribed` can be missing for good. */
  async #tick(): Promise<void> {
    this.#reconcile();
    await this.#frames?.measure();
    this.#listeners.notify();
  }

  #reconcile(): void {
    const room = this.#link.joined?.room;
    const track = room ? screenOf(room) : this.#heldTrack();
    if (track !== this.#track) this.#show(track);
    if (this.#link.state === 'closed') {
      clearInterval(this.#timer);
      this.#timer = undefined;
      this.#hadPicture = false;
    }
    this.#listeners.notify();
  }

  /** While cut off the last picture stays, so that the agent sees where things were. */
  #heldTrack(): RemoteVideoTrack | undefined {
    return this.#link.state === 'reconnecting' ? this.#track : undefined;
  }

  #show(track: RemoteVideoTrack | undefined): void {
    // Each reconnect makes new tracks; an element left on an old one would hold it for ever.
    for (const element of this.#track?.detach() ?? []) if (element === this.#video) element.srcObject = null;
    this.#track = track;
    this.#frames = track && new FrameWatch(track);
    if (!track || !this.#video) return;
    track.attach(this.#video);
    this.#awaitFrame();
  }

  #awaitFrame(): void {
    const frames = this.#frames;
    this.#video?.requestVideoFrameCallback(() => {
      if (frames !== this.#frames) return;
      frames?.painted();
      this.#hadPicture = true;
      this.#listeners.notify();
    });
  }
}

/**
 * The source is what the sender says of itself; only a picture that calls itself a screen counts. Of several the
 * newest: a customer who had to join anew leaves a ghost behind for some seconds.
 */
function screenOf(room: Room): RemoteVideoTrack | undefined {
  const newestFirst = [...room.remoteParticipants.values()].sort((a, b) => joinedAt(b) - joinedAt(a));
  for (const participant of newestFirst) {
    const { track } = participant.getTrackPublication(Track.Source.ScreenShare) ?? {};
    if (track?.kind === Track.Kind.Video && track instanceof RemoteVideoTrack) return track;
  }
  return undefined;
}

function joinedAt({ joinedAt: at }: RemoteParticipant): number {
  return at?.getTime() ?? 0;
}
