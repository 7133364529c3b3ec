import type { Clock, Timer } from '../ports.ts';
import { FrameHub } from './frame-hub.ts';

/** The shared pages of all sessions; one is there only while somebody is connected to it. */
export class FrameHubs {
  readonly #hubs = new Map<string, FrameHub>();

  constructor(
    private readonly clock: Clock,
    private readonly timer: Timer,
  ) {}

  of(sessionId: string): FrameHub {
    const hub = this.#hubs.get(sessionId) ?? new FrameHub(this.clock, this.timer);
    this.#hubs.set(sessionId, hub);
    return hub;
  }

  /** After somebody left. */
  tidy(sessionId: string): void {
    if (this.#hubs.get(sessionId)?.isEmpty) this.#hubs.delete(sessionId);
  }
}
