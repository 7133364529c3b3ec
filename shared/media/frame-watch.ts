import type { RemoteVideoTrack } from 'livekit-client';

/** What arrives now; width and height in pixels of the picture. */
export interface Picture {
  width: number;
  height: number;
  framesPerSecond: number;
}

/** A still tab is captured again about once a second, so three seconds without a frame mean that none gets through. */
const STALE_MS = 3_000;

/** Counts the decoded frames of one track. Goes by the decoder, as nothing is painted while the page is hidden. */
export class FrameWatch {
  readonly #track: RemoteVideoTrack;
  #frames = 0;
  #measuredAt = performance.now();
  #lastFrameAt: number | undefined;
  #picture: Picture | undefined;

  constructor(track: RemoteVideoTrack) {
    this.#track = track;
  }

  get picture(): Picture | undefined {
    return this.#picture;
  }

  get hasFrame(): boolean {
    return this.#lastFrameAt !== undefined;
  }

  get isStale(): boolean {
    return this.#lastFrameAt !== undefined && performance.now() - this.#lastFrameAt > STALE_MS;
  }

  /** The element painted a frame. */
  painted(): void {
    this.#lastFrameAt = performance.now();
  }

  /** Reads the decoder's counters; a few times a second is enough. */
  async measure(): Promise<void> {
    const stats = await this.#track.getReceiverStats();
    const decoded = stats?.framesDecoded ?? 0;
    const now = performance.now();
    const fresh = decoded - this.#frames;
    if (fresh > 0) this.#lastFrameAt = now;
    if (stats?.frameWidth !== undefined && stats.frameHeight !== undefined) {
      const framesPerSecond = Math.max(0, Math.round((fresh * 1_000) / Math.max(1, now - this.#measuredAt)));
      this.#picture = { width: stats.frameWidth, height: stats.frameHeight, framesPerSecond };
    }
    this.#frames = decoded;
    this.#measuredAt = now;
  }
}
