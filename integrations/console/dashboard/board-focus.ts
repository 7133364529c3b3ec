import type { LitElement, ReactiveController } from 'lit';
import { holdList, type HeldRow } from './held-list.ts';

/**
 * Arrow keys, Home and End over the rows of a table, of which one is the tab stop; what opens a row is `button.open`.
 * While the focus is inside, no update moves a row: what came since waits until the reader asks for it or leaves.
 */
export class BoardFocus<T> implements ReactiveController {
  /** As `hold` was last asked. */
  rows: ReadonlyArray<HeldRow<T>> = [];
  /** How many rows wait. */
  fresh = 0;
  #isInside = false;
  #stop: HTMLElement | undefined;
  readonly #host: LitElement;
  readonly #keyOf: (row: T) => string;

  constructor(host: LitElement, keyOf: (row: T) => string) {
    this.#host = host;
    this.#keyOf = keyOf;
    host.addController(this);
  }

  /** Called before each drawing. */
  hold(now: readonly T[]): void {
    const before = this.#isInside ? this.rows.map(({ row }) => row) : now;
    Object.assign(this, holdList(before, now, this.#keyOf));
  }

  /** Lets the rows that wait in; the focus goes to the first of them. */
  async release(): Promise<void> {
    const before = new Set(this.rows.map(({ row }) => this.#keyOf(row)));
    this.#isInside = false;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    const at = this.rows.findIndex(({ row }) => !before.has(this.#keyOf(row)));
    const row = this.#host.renderRoot.querySelectorAll<HTMLElement>('tr[data-row]')[at];
    (row?.querySelector<HTMLElement>('.open') ?? this.#opens[0])?.focus();
  }

  hostConnected() {
    const root = this.#host.renderRoot;
    root.addEventListener('focusin', this.#handleIn);
    root.addEventListener('focusout', this.#handleOut);
    root.addEventListener('keydown', this.#handleKey);
  }

  hostDisconnected() {
    const root = this.#host.renderRoot;
    root.removeEventListener('focusin', this.#handleIn);
    root.removeEventListener('focusout', this.#handleOut);
    root.removeEventListener('keydown', this.#handleKey);
    this.#isInside = false;
  }

  hostUpdated() {
    const opens = this.#opens;
    const stop = this.#stop && opens.includes(this.#stop) ? this.#stop : opens[0];
    for (const open of opens) open.tabIndex = open === stop ? 0 : -1;
  }

  get #opens(): HTMLElement[] {
    return [...this.#host.renderRoot.querySelectorAll<HTMLElement>('.open')];
  }

  readonly #handleIn = ({ target }: Event) => {
    this.#isInside = true;
    if (target instanceof HTMLElement && target.classList.contains('open')) this.#stop = target;
    this.#host.requestUpdate();
  };

  readonly #handleOut = (event: Event) => {
    const { relatedTarget } = event as FocusEvent;
    if (relatedTarget instanceof Node && this.#host.renderRoot.contains(relatedTarget)) return;
    this.#isInside = false;
    this.#host.requestUpdate();
  };

  readonly #handleKey = (event: Event) => {
    const { target } = event;
    if (!(event instanceof KeyboardEvent) || !(target instanceof HTMLElement)) return;
    if (!target.classList.contains('open')) return;
    const opens = this.#opens;
    const at = opens.indexOf(target);
    const next = { ArrowDown: Math.min(at + 1, opens.length - 1), ArrowUp: Math.max(at - 1, 0), Home: 0, End: -1 }[
      event.key
    ];
    if (next === undefined) return;
    event.preventDefault();
    opens.at(next)?.focus();
  };
}
