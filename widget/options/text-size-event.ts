import type { TextSize } from '../panel/text-size.ts';

/** The customer chose another text size. */
export class TextSizeEvent extends Event {
  readonly size: TextSize;

  constructor(size: TextSize) {
    super('casement-text-size', { bubbles: true, composed: true });
    this.size = size;
  }
}

declare global {
  interface HTMLElementEventMap {
    'casement-text-size': TextSizeEvent;
  }
}
