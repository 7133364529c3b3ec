import type { LitElement, ReactiveController } from 'lit';

/** Arrow keys, Home and End over the rows of a list, of which one is the tab stop. Rows are `button.row` with `data-key`. */
export class RowFocus implements ReactiveController {
  /** Somebody stands on a row: nothing may move under them. */
  isInside = false;
  readonly #host: LitElement;
  #stop = '';

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  /** The row that Tab reaches: the last one that had the focus, else the first. */
  stopOf(keys: readonly string[]): string | undefined {
    return keys.includes(this.#stop) ? this.#stop : keys[0];
  }

  hostConnected() {
    this.#host.renderRoot.addEventListener('focusin', this.#handleFocus);
    this.#host.renderRoot.addEventListener('focusout', this.#handleFocus);
    this.#host.renderRoot.addEventListener('keydown', this.#handleKeydown);
  }

  hostDisconnected() {
    this.#host.renderRoot.removeEventListener('focusin', this.#handleFocus);
    this.#host.renderRoot.removeEventListener('focusout', this.#handleFocus);
    this.#host.renderRoot.removeEventListener('keydown', this.#handleKeydown);
  }

  readonly #handleFocus = (event: Event) => {
    const target = event.type === 'focusin' ? event.target : (event as FocusEvent).relatedTarget;
    const row = rowAt(target);
    this.isInside = row !== undefined && this.#host.renderRoot.contains(row);
    if (row) this.#stop = row.dataset.key ?? '';
    this.#host.requestUpdate();
  };

  readonly #handleKeydown = (event: Event) => {
    if (!(event instanceof KeyboardEvent)) return;
    const row = rowAt(event.target);
    if (!row) return;
    const rows = [...this.#host.renderRoot.querySelectorAll<HTMLElement>('button.row')];
    const at = rows.indexOf(row);
    const target = { ArrowDown: Math.min(at + 1, rows.length - 1), ArrowUp: Math.max(at - 1, 0), Home: 0, End: -1 }[
      event.key
    ];
    if (target === undefined) return;
    event.preventDefault();
    rows.at(target)?.focus();
  };
}

function rowAt(target: EventTarget | null): HTMLElement | undefined {
  return target instanceof HTMLElement ? (target.closest<HTMLElement>('button.row') ?? undefined) : undefined;
}
