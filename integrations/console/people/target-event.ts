import type { Target } from './target.ts';

/** Somebody was chosen. */
export class TargetEvent extends Event {
  readonly choice: Target;

  constructor(choice: Target) {
    super('casement-target', { bubbles: true, composed: true });
    this.choice = choice;
  }
}

declare global {
  interface HTMLElementEventMap {
    'casement-target': TargetEvent;
  }
}
