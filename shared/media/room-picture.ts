import { RemoteVideoTrack, RoomEvent, Track } from 'livekit-client';
import type { RemoteParticipant, Room } from 'livekit-client';
import { Listeners } from '#shared/client/listeners.ts';
import type { Result } from '#shared/protocol/result.ts';
import { FrameWatch } from './frame-watch.ts';
import type { Picture } from './frame-watch.ts';
import { RoomLink, type Place } from './room-link.ts';

/** `waiting`: connected, nothing to see yet. `stale`: no frame for three seconds. `reconnecting`: known to be cut off. */
export type ViewerState = 'idle' | 'connecting' | 'waiting' | 'live' | 'stale' | 'reconnecting';

const RECONCILE_MS = 500;

/** The screen that somebody shows in one room, in one video element: while open it comes back by itself. */
export class RoomPicture {
  readonly #listeners = new Listeners();
  readonly #link: RoomLink;
  #video: HTMLVideoElement | undefined;
  #track: RemoteVideoTrack | undefined;
  #frames: FrameWatch | undefined;
  #hadPicture = false;
  #timer: ReturnType<typeof setInterval> | undefined;

  /** `place` asks the relay for a place in the room. */
  constructor({ place }: { place: () => Promise<Result<Place>> }) {
    this.#link = new RoomLink({
      place,
      connect: { autoSubscribe: true },
      onRoom: (room) => this.#watch(room),
      onChange: () => this.#reconcile(),
    });
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

  open(): void {
    if (this.#link.state !== 'closed') return;
    this.#link.open();
    this.#timer ??= setInterval(() => void this.#tick(), RECONCILE_MS);
  }

  /** What comes next is another share: until then nothing is awaited back. */
  expectAnother(): void {
    this.#hadPicture = false;
  }

  /** Leaves the room; it may be opened again. */
  leave(): void {
    this.#link.close();
  }

  /** Shows the screen in this element, and in no other any more. */
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
    this.#listeners.clear();
    this.#link.close();
    this.detach();
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

  /** While cut off the last picture stays, so that the watcher sees where things were. */
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
 * newest: who had to join anew leaves a ghost behind for some seconds.
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
