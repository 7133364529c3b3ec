import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * Draws its host every second while it is connected, for elapsed times and countdowns.
 * Usage: `clock = new Clock(this)` and `formatDuration(this.clock.now - startedAt)` in `render`.
 */
export class Clock implements ReactiveController {
  /** Milliseconds since the epoch at the last tick. */
  now = Date.now();
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#draw = () => {
      this.now = Date.now();
      host.requestUpdate();
    };
    host.addController(this);
  }

  hostConnected() {
    this.now = Date.now();
    this.#timer = setInterval(this.#draw, 1000);
  }

  hostDisconnected() {
    clearInterval(this.#timer);
  }

  readonly #draw: () => void;
}
