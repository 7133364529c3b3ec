import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** What newer browsers say as well; others ignore the options. */
interface Entry extends IntersectionObserverEntry {
  readonly isVisible?: boolean;
}

const OPTIONS: IntersectionObserverInit & { trackVisibility: boolean; delay: number } = {
  threshold: [0, 0.5, 0.98, 1],
  trackVisibility: true,
  delay: 100,
};
/** Less of it is in the window when somebody has pushed it out. */
const LEAST_RATIO = 0.97;
/** How much of the way across, and down, is looked at where the browser does not say it by itself. */
const PROBES = [0.02, 0.25, 0.5, 0.75, 0.98];

/**
 * Says since when a person can really see an element: whole, with nothing of the page over it, and nothing that makes it
 * faint (attack 48). A yes to something that was covered is no yes.
 */
export class SightWatch implements ReactiveController {
  readonly #find: () => Element | null;
  #observer: IntersectionObserver | undefined;
  #element: Element | undefined;
  #since: number | undefined;
  /** This browser looks by itself. */
  #isWatched = false;

  constructor(host: ReactiveControllerHost, find: () => Element | null) {
    this.#find = find;
    host.addController(this);
  }

  /** Whether it has been seen for this long, in ms, without a break. */
  hasBeenSeen(forMs: number): boolean {
    if (this.#isWatched) return this.#since !== undefined && performance.now() - this.#since >= forMs;
    return this.#element !== undefined && isOnTop(this.#element);
  }

  hostUpdated(): void {
    const element = this.#find() ?? undefined;
    if (element === this.#element) return;
    this.hostDisconnected();
    this.#element = element;
    if (!element) return;
    this.#observer = new IntersectionObserver((entries: Entry[]) => this.#look(entries), OPTIONS);
    this.#observer.observe(element);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#observer = this.#element = this.#since = undefined;
  }

  #look(entries: readonly Entry[]): void {
    const last = entries.at(-1);
    this.#isWatched = last?.isVisible !== undefined;
    if (last?.isVisible !== true || last.intersectionRatio < LEAST_RATIO) this.#since = undefined;
    else this.#since ??= performance.now();
  }
}

/** Asked at the moment of the press. What lets the pointer through is not found this way. */
function isOnTop(element: Element): boolean {
  const { left, top, width, height } = element.getBoundingClientRect();
  const host = outermost(element);
  const isFree = PROBES.every((down) =>
    PROBES.every((across) => document.elementFromPoint(left + width * across, top + height * down) === host),
  );
  return isFree && isPlain(element);
}

/** As the document knows it. */
function outermost(element: Element): Element {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? outermost(root.host) : element;
}

/** Nothing above it makes it faint, blurred, cut or another size. */
function isPlain(element: Element): boolean {
  for (let at: Element | null = element; at; at = aboveOf(at)) {
    const { opacity, filter, transform, clipPath, maskImage, mixBlendMode, visibility } = getComputedStyle(at);
    const isBare = [filter, transform, clipPath, maskImage].every((value) => value === 'none' || value === '');
    if (Number(opacity) < 1 || !isBare || mixBlendMode !== 'normal' || visibility !== 'visible') return false;
  }
  return true;
}

function aboveOf(element: Element): Element | null {
  const root = element.getRootNode();
  return element.assignedSlot ?? element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
}
