import type { ReactiveController, ReactiveControllerHost } from 'lit';

const AREAS = [
  'casement-console-bar',
  'casement-offer',
  'casement-elsewhere',
  'casement-queue-list',
  'casement-row-details',
  'casement-preferences',
  'casement-arrival-card',
  'casement-ladder',
  'casement-stage',
  'casement-page-tools',
  'casement-session-tabs',
  'casement-key-card',
  'casement-start-card',
  'casement-wrap-up',
  'casement-chat-log',
  'casement-composer',
  'casement-watched-screen',
];

const FOCUSABLE = 'button:not([tabindex="-1"]), textarea, input, select, a[href], [tabindex="0"]';

/** F6 (Ctrl+F6 where the browser keeps F6) walks the areas of the console in order; with Shift backwards. */
export class FocusAreas implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected() {
    this.#host.addEventListener('keydown', this.#handleKeydown);
  }

  hostDisconnected() {
    this.#host.removeEventListener('keydown', this.#handleKeydown);
  }

  readonly #handleKeydown = (event: KeyboardEvent) => {
    if (event.key !== 'F6') return;
    const stops = areasIn(this.#host).flatMap((area) => {
      const stop = firstFocusable(area);
      return stop ? [{ area, stop }] : [];
    });
    if (stops.length === 0) return;
    event.preventDefault();
    const path = event.composedPath();
    const at = stops.findLastIndex(({ area }) => path.includes(area));
    const next = event.shiftKey ? (at < 0 ? stops.length : at) - 1 : at + 1;
    stops.at(next % stops.length)?.stop.focus();
  };
}

/** Areas that are drawn, in reading order, through all shadow roots. */
function areasIn(root: Element): Element[] {
  return childrenOf(root).flatMap((child) => {
    if (!isDrawn(child)) return [];
    return AREAS.includes(child.localName) || child.hasAttribute('data-area')
      ? [child, ...areasIn(child)]
      : areasIn(child);
  });
}

function firstFocusable(root: Element): HTMLElement | undefined {
  for (const child of childrenOf(root)) {
    if (!(child instanceof HTMLElement) || !isDrawn(child)) continue;
    if (child.matches(FOCUSABLE)) return child;
    const inside = firstFocusable(child);
    if (inside) return inside;
  }
  return undefined;
}

/** What has no box of its own, such as a slot, still draws its children. */
function isDrawn(element: Element): boolean {
  return element.checkVisibility() || getComputedStyle(element).display === 'contents';
}

function childrenOf(element: Element): Element[] {
  if (element instanceof HTMLSlotElement) return element.assignedElements();
  return [...(element.shadowRoot ?? element).children];
}
