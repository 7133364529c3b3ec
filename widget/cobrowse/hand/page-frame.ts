import type { CSSResult } from 'lit';
import { getDirection } from '#shared/ui/locale.ts';
import { tokens } from '#shared/ui/tokens.ts';
import { pageFrameStyles } from './page-frame-styles.ts';

/** Neither the page nor its other recorders look in. */
const CLOSED: ShadowRootInit = { mode: 'closed' };

/**
 * Lies over the page while somebody sees it: a frame that shows on any colour, and who looks on. Nothing can be pressed
 * or focused in it, the page cannot reach into it, and it is never recorded.
 */
export class PageFrame {
  readonly #host = document.createElement('casement-page-frame');
  readonly #root = this.#host.attachShadow(CLOSED);
  readonly #mark = make('div', 'mark');
  readonly #status = make('div', 'status');
  #covers = 0;
  /** Where agents point and draw, in pixels of the window. */
  readonly layer = make('div', 'layer');

  constructor() {
    this.#adopt(tokens, pageFrameStyles);
    this.layer.ariaHidden = 'true';
    // Tokens are set anew inside: those of the page, or on the host, do not count.
    this.layer.dataset.casement = 'system';
    this.layer.append(make('div', 'edge'), this.#mark);
    this.#status.role = 'status';
    this.#root.append(this.layer, this.#status);
  }

  /** Adds the look of what somebody else draws in it. */
  adopt(styles: CSSResult): void {
    this.#adopt(styles);
  }

  show(mark: string): void {
    if (this.#mark.textContent !== mark) this.#mark.textContent = mark;
    this.layer.dir = getDirection();
    if (!this.#host.isConnected) document.documentElement.append(this.#host);
    this.lift();
  }

  hide(): void {
    this.#status.textContent = '';
    this.#host.remove();
  }

  /** Read out when the reader has nothing else to say. */
  announce(text: string): void {
    this.#status.textContent = text;
  }

  /** Dialogs of the page are above everything else, so then it goes there too; otherwise our own panel stays above it. */
  lift(): void {
    const host = this.#host;
    if (!('popover' in host) || !host.isConnected) return;
    const covers = document.querySelectorAll(':modal, :popover-open:not(casement-page-frame)').length;
    if (covers === this.#covers) return;
    this.#covers = covers;
    // What was put there last lies above everything else.
    host.popover = null;
    if (covers === 0) return;
    host.popover = 'manual';
    host.showPopover();
  }

  #adopt(...styles: CSSResult[]): void {
    const sheets = styles.flatMap(({ styleSheet }) => styleSheet ?? []);
    this.#root.adoptedStyleSheets = [...this.#root.adoptedStyleSheets, ...sheets];
  }
}

/** An element of our own layer. */
export function make(name: string, className: string): HTMLElement {
  const element = document.createElement(name);
  element.className = className;
  return element;
}
