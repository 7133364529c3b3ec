import type { LitElement, ReactiveController } from 'lit';

/** Where the panel fills the screen. */
export const PHONE = '(max-width: 480px), (max-height: 420px)';

/**
 * On phones the open panel is modal: the page behind it can neither be reached nor scrolled.
 * On larger screens the page stays as it is.
 */
export class ModalOnPhone implements ReactiveController {
  readonly #host: LitElement & { readonly canBeModal: boolean };
  readonly #phone = matchMedia(PHONE);
  #silenced: HTMLElement[] = [];
  #scrolling: string | undefined;

  constructor(host: LitElement & { readonly canBeModal: boolean }) {
    this.#host = host;
    host.addController(this);
  }

  get isModal(): boolean {
    return this.#host.canBeModal && this.#phone.matches;
  }

  hostConnected() {
    this.#phone.addEventListener('change', this.#handleChange);
  }

  hostDisconnected() {
    this.#phone.removeEventListener('change', this.#handleChange);
    this.#release();
  }

  hostUpdated() {
    if (this.isModal) this.#lock();
    else this.#release();
  }

  #lock() {
    if (this.#scrolling !== undefined) return;
    const own = outermostHost(this.#host);
    this.#silenced = [...document.body.children].filter(
      (child): child is HTMLElement => child instanceof HTMLElement && child !== own && !child.inert,
    );
    for (const element of this.#silenced) element.inert = true;
    this.#scrolling = document.documentElement.style.overflow;
    document.documentElement.style.overflow = 'hidden';
  }

  #release() {
    if (this.#scrolling === undefined) return;
    for (const element of this.#silenced) element.inert = false;
    this.#silenced = [];
    document.documentElement.style.overflow = this.#scrolling;
    this.#scrolling = undefined;
  }

  readonly #handleChange = () => {
    this.#host.requestUpdate();
  };
}

function outermostHost(element: Element): Element {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? outermostHost(root.host) : element;
}
