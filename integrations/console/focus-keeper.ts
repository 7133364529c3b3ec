import type { LitElement, ReactiveController } from 'lit';

/** When an update takes away what had the focus inside its host, goes on at the place that the host names. */
export class FocusKeeper implements ReactiveController {
  readonly #host: LitElement;
  readonly #goOn: () => void;
  #hadFocus = false;

  constructor(host: LitElement, goOn: () => void) {
    this.#host = host;
    this.#goOn = goOn;
    host.addController(this);
  }

  hostUpdate() {
    this.#hadFocus = Boolean(this.#host.shadowRoot?.activeElement);
  }

  hostUpdated() {
    if (!this.#hadFocus) return;
    // What had the focus may be deeper inside and go with an update of its own: by the next frame all is drawn.
    requestAnimationFrame(() => {
      if (!this.#host.shadowRoot?.activeElement) this.#goOn();
    });
  }
}
