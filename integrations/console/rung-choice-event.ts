import type { PageRung } from '#shared/protocol/page-rungs.ts';

/** What is to be asked for; undefined: nothing, the choice is closed. */
export class RungChoiceEvent extends Event {
  readonly scope: PageRung | undefined;

  constructor(scope: PageRung | undefined) {
    super('casement-rung-choice', { bubbles: true, composed: true });
    this.scope = scope;
  }
}

declare global {
  interface HTMLElementEventMap {
    'casement-rung-choice': RungChoiceEvent;
  }
}
