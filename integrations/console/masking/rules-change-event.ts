import type { MaskingRules } from '#shared/protocol/masking.ts';

/** The rules were edited; they are not saved by that. */
export class RulesChangeEvent extends Event {
  readonly rules: MaskingRules;

  constructor(rules: MaskingRules) {
    super('casement-rules-change', { bubbles: true, composed: true });
    this.rules = rules;
  }
}

declare global {
  interface HTMLElementEventMap {
    'casement-rules-change': RulesChangeEvent;
  }
}
