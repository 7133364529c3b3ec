import { blindSpotOf } from '../masking/blind-spots.ts';
import { activeElement } from './active-element.ts';

/** So long after the customer's last press, key or turn of the wheel the page is theirs alone. */
const PAUSE_MS = 2000;
const POINTER = ['pointerdown', 'touchstart', 'wheel'] as const;
const PASSIVE = { capture: true, passive: true } as const;

/**
 * The customer's own hand on the page, in its frames too. Only what a person does counts: the agent's actions are events
 * of a script, which the browser marks as such.
 */
export class CustomerHand {
  readonly #onChange: () => void;
  readonly #heard = new WeakSet<Window>();
  readonly #release = new AbortController();
  #until = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(onChange: () => void) {
    this.#onChange = onChange;
    this.#listen(window);
  }

  /** Also while the focus is in a frame that nobody else can look into: keys go there, and must go nowhere else. */
  get isBusy(): boolean {
    if (performance.now() < this.#until) return true;
    const active = activeElement();
    return document.hasFocus() && active !== null && blindSpotOf(active) === 'frame';
  }

  /** Nothing is heard after this. */
  stop(): void {
    this.#release.abort();
    clearTimeout(this.#timer);
    this.#until = 0;
  }

  #listen(view: Window): void {
    if (this.#heard.has(view)) return;
    this.#heard.add(view);
    const { signal } = this.#release;
    for (const type of POINTER) view.addEventListener(type, this.#handlePointer, { ...PASSIVE, signal });
    view.addEventListener('keydown', this.#handleKey, { ...PASSIVE, signal });
    view.addEventListener('load', this.#handleLoad, { ...PASSIVE, signal });
    for (const frame of view.document.querySelectorAll('iframe')) this.#listenIn(frame);
  }

  #listenIn(frame: HTMLIFrameElement): void {
    const view = frame.contentDocument?.defaultView;
    if (view) this.#listen(view);
  }

  readonly #handlePointer = (event: Event) => {
    // A press in our own panel, on STOP SHARING or in the chat, is none on the page.
    const isOwn = (event.target as Partial<Element> | null)?.localName?.startsWith('casement-') === true;
    if (event.isTrusted && !isOwn) this.#pause();
  };

  /** Keys count wherever they go: a press by the agent would take the focus from under them. */
  readonly #handleKey = (event: Event) => {
    if (event.isTrusted) this.#pause();
  };

  readonly #handleLoad = ({ target }: Event) => {
    if ((target as Partial<Element> | null)?.localName === 'iframe') this.#listenIn(target as HTMLIFrameElement);
  };

  #pause(): void {
    this.#until = performance.now() + PAUSE_MS;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#onChange, PAUSE_MS + 1);
    this.#onChange();
  }
}
