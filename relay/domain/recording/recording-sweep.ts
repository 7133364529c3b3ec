import type { Clock, Observe, Timer } from '../ports.ts';
import type { RecordingStore } from './recording-store.ts';

/** What has expired is not read any more at once, and is deleted within this, in ms. */
export const SWEEP_MS = 6 * 3_600_000;

interface Collaborators {
  store: Pick<RecordingStore, 'expire'>;
  clock: Clock;
  timer: Timer;
  observe: Observe;
}

/** Deletes what has expired: at the start, and then several times a day. Several relays may do so at once. */
export class RecordingSweep {
  #cancel: () => void = () => undefined;

  constructor(private readonly with_: Collaborators) {}

  start(): void {
    const { store, clock, timer, observe } = this.with_;
    store.expire(clock()).catch((error: unknown) => observe('recording-sweep-failed', {}, error));
    this.#cancel = timer(SWEEP_MS, () => this.start());
  }

  stop(): void {
    this.#cancel();
  }
}
