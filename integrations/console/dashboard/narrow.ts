import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Says whether the element has less room than `below` pixels, and draws it again when that changes. */
export class Narrow implements ReactiveController {
  isNarrow = false;
  readonly #host: ReactiveControllerHost & Element;
  readonly #sizes: ResizeObserver;

  constructor(host: ReactiveControllerHost & Element, below: number) {
    this.#host = host;
    this.#sizes = new ResizeObserver(([entry]) => {
      const isNarrow = (entry?.contentRect.width ?? 0) < below;
      if (isNarrow === this.isNarrow) return;
      this.isNarrow = isNarrow;
      host.requestUpdate();
    });
    host.addController(this);
  }

  hostConnected() {
    this.#sizes.observe(this.#host);
  }

  hostDisconnected() {
    this.#sizes.disconnect();
  }
}
