import type { ReactiveController, ReactiveControllerHost } from 'lit';

const NEAR = 24;

/**
 * Keeps a scrolling part at its end while it grows, unless the reader has scrolled up to read.
 * Also holds when the part itself changes its height: a phone keyboard, a mirror that opens above it.
 */
export class StickToBottom implements ReactiveController {
  /** The reader is at the end, or nothing has scrolled yet. */
  isAtEnd = true;
  readonly #host: ReactiveControllerHost;
  readonly #sizes = new ResizeObserver(() => {
    this.#follow();
  });
  #scroller: HTMLElement | undefined;
  #content: HTMLElement | undefined;
  #top = 0;
  #room = 0;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** Watches the part that scrolls and what is in it. Call once both are drawn. */
  observe(scroller: HTMLElement, content: HTMLElement) {
    this.#scroller = scroller;
    this.#content = content;
    this.hostConnected();
  }

  hostConnected() {
    if (!this.#scroller || !this.#content) return;
    this.#sizes.observe(this.#scroller);
    this.#sizes.observe(this.#content);
    this.#scroller.addEventListener('scroll', this.#handleScroll, { passive: true });
  }

  /** Goes to the end and stays there. */
  toEnd() {
    this.isAtEnd = true;
    this.#follow();
    this.#host.requestUpdate();
  }

  hostDisconnected() {
    this.#sizes.disconnect();
    this.#scroller?.removeEventListener('scroll', this.#handleScroll);
  }

  #follow() {
    if (!this.isAtEnd || !this.#scroller) return;
    this.#scroller.scrollTop = this.#scroller.scrollHeight;
    this.#top = this.#scroller.scrollTop;
    this.#room = roomOf(this.#scroller);
  }

  readonly #handleScroll = () => {
    const part = this.#scroller;
    if (!part) return;
    const room = roomOf(part);
    // Content that grew below is no reason to let go, nor is a part that changed its height; moving up is.
    const isMoved = part.scrollTop < this.#top && room === this.#room;
    const isAtEnd = room - part.scrollTop < NEAR || (this.isAtEnd && !isMoved);
    this.#top = part.scrollTop;
    this.#room = room;
    if (isAtEnd === this.isAtEnd) return;
    this.isAtEnd = isAtEnd;
    this.#host.requestUpdate();
  };
}

/** How far it can scroll. */
function roomOf({ scrollHeight, clientHeight }: HTMLElement): number {
  return scrollHeight - clientHeight;
}
