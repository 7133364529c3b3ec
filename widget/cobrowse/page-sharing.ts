import { FramePump } from './frame-pump.ts';
import type { MaskRules } from './masking/mask-rules.ts';
import { PageLine } from './page-line.ts';
import { PageRecorder } from './page-recorder.ts';
import { waitForFrame } from './wait-for-frame.ts';

/**
 * `live`: frames go to somebody. `unwatched`: nobody looks, nothing is recorded. `too-large`: there is no picture until
 * the page has changed. `ended`: for good.
 */
export type PageSharingState = 'connecting' | 'live' | 'unwatched' | 'reconnecting' | 'too-large' | 'ended';

export interface PageSharingOptions {
  /** Origin of the relay. */
  relayUrl: string;
  /** For each connection anew. */
  token: () => Promise<string> | string;
  sessionId: string;
  /** Without, everything is shown that is not always hidden. */
  rules?: MaskRules | undefined;
  /** Called after every change of the state. */
  onState: (state: PageSharingState) => void;
}

/** So long at least between two snapshots: nobody waits longer than for the first, and no page pays without end. */
const PAUSE_MS = { asked: 250, unasked: 1000 };
const RETRY_MS = { first: 5000, most: 60_000 };

/** Shows this page to the agent whom the grant names, from `start` to `stop`. */
export class PageSharing {
  readonly #options: PageSharingOptions;
  readonly #recorder: PageRecorder;
  #line: PageLine | undefined;
  /** While the page is recorded. */
  #pump: FramePump | undefined;
  #state: PageSharingState = 'connecting';
  #snapshotAt = 0;
  #retryMs = RETRY_MS.first;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(options: PageSharingOptions) {
    this.#options = options;
    this.#recorder = new PageRecorder({
      rules: options.rules ?? { mode: 'open' },
      onEvent: (event) => this.#pump?.push(event),
      onStale: () => this.#snapshotLater(),
      onTooLarge: () => this.#handleTooLarge(),
    });
  }

  start(): void {
    const { relayUrl, token, sessionId } = this.#options;
    this.#line ??= new PageLine({
      relayUrl,
      token,
      sessionId,
      onWatched: (isWatched) => this.#handleWatched(isWatched),
      onResync: () => this.#handleResync(),
      onLost: () => {
        this.#pause();
        this.#enter('reconnecting');
      },
      onEnded: () => this.stop(),
    });
  }

  /** Nothing leaves the page after this call, whatever was under way; also without a network. */
  stop(): void {
    this.#pause();
    this.#line?.close();
    this.#enter('ended');
  }

  #handleWatched(isWatched: boolean): void {
    if (this.#state === 'ended') return;
    if (!isWatched) {
      this.#pause();
      this.#enter('unwatched');
    } else if (!this.#pump) this.#record();
  }

  #handleResync(): void {
    if (this.#state === 'live' && !this.#pump?.hasSnapshotUnderWay) this.#snapshotLater(PAUSE_MS.asked);
  }

  #record(): void {
    const sink = this.#line;
    if (!sink) return;
    this.#pump = new FramePump({
      sink,
      onGap: () => this.#snapshotLater(),
      onTooLarge: () => this.#handleTooLarge(),
      wait: waitForFrame,
    });
    this.#snapshotAt = performance.now();
    const isLive = this.#recorder.start();
    if (isLive) this.#enter('live');
  }

  #snapshot(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#snapshotAt = performance.now();
    this.#recorder.snapshot();
  }

  /** Called from inside the recorder and the pump: never at once, and not without end. */
  #snapshotLater(pauseMs = PAUSE_MS.unasked): void {
    const waitMs = Math.max(0, this.#snapshotAt + pauseMs - performance.now());
    this.#timer ??= setTimeout(() => this.#snapshot(), waitMs);
  }

  /** Tries again, ever more rarely: each try may cost the page as much as the one before. */
  #handleTooLarge(): void {
    if (!this.#pump) return;
    this.#pause();
    this.#line?.say({ type: 'too-large' });
    this.#enter('too-large');
    this.#timer = setTimeout(() => this.#record(), this.#retryMs);
    this.#retryMs = Math.min(RETRY_MS.most, this.#retryMs * 2);
  }

  #pause(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#recorder.stop();
    this.#pump?.stop();
    this.#pump = undefined;
  }

  #enter(state: PageSharingState): void {
    if (this.#state === state) return;
    this.#state = state;
    this.#options.onState(state);
  }
}
