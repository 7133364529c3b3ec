import type { Action, Outcome } from '#shared/protocol/control.ts';
import { rungOfAction } from '#shared/protocol/action-rung.ts';
import { reaches } from '#shared/protocol/page-rungs.ts';
import { rulesFor, type ActiveRules } from '../masking/mask-rules.ts';
import type { AgentsContext } from './agents-context.ts';
import { isSensitivePage } from './is-sensitive-page.ts';
import { leadsAway } from './leads-away.ts';
import { Pace } from './pace.ts';
import { placeOn, type Place } from './place.ts';
import { unmovable, untouchable } from './untouchable.ts';

/** One action as it came. */
export interface Order {
  readonly agentId: string;
  readonly epoch: number;
  readonly action: Action;
}

/** Who has the control, and whose hand is on the page. */
export interface Control {
  readonly controller: string | undefined;
  readonly isBusy: boolean;
}

const MOST_ACTIONS = 30;

/**
 * Says of every action whether it may be, at the moment at which it would happen and in the customer's own browser:
 * whatever the relay has let through, here it ends. It changes nothing itself.
 */
export class Guard {
  readonly #context: AgentsContext;
  readonly #pace = new Pace(MOST_ACTIONS);
  #rules: ActiveRules | undefined;
  #url = '';

  constructor(context: AgentsContext) {
    this.#context = context;
  }

  /** Whether this agent may do such a thing on this page now. */
  refusesOrder({ agentId, epoch, action }: Order, { controller, isBusy }: Control): Outcome | undefined {
    const { options } = this.#context;
    if (!reaches(options.reach?.(agentId), rungOfAction[action.kind])) return 'not-granted';
    if (isSensitivePage(options.rules)) return 'site-forbids';
    if (controller !== agentId) return 'not-controller';
    if (!this.#pace.take()) return 'too-fast';
    if (isBusy) return 'customer-busy';
    return epoch === this.#context.epoch() ? undefined : 'gone';
  }

  /** Where a press on a node would land, or why it may not. Looked at again when the page was scrolled for it. */
  place(node: Element, at: Readonly<Record<'x' | 'y', number>>): Place | Outcome {
    // First the node itself: nothing is scrolled for what may not be touched anyway.
    const refused = this.refusesTouch(node) ?? placeOn(node, at);
    return typeof refused === 'string' ? refused : (this.refusesPress(refused.element) ?? refused);
  }

  /** A press on it: also where it would lead, and what its label stands for. */
  refusesPress(element: Element): Outcome | undefined {
    const control = controlOf(element);
    const found = this.refusesTouch(element) ?? leadsAway(element);
    return found ?? (control ? (this.refusesTouch(control) ?? leadsAway(control)) : undefined);
  }

  refusesTouch(element: Element): Outcome | undefined {
    return untouchable(element, this.#active, this.#context.section());
  }

  refusesScroll(element: Element): Outcome | undefined {
    return unmovable(element, this.#active, this.#context.section());
  }

  get #active(): ActiveRules {
    if (!this.#rules || this.#url !== location.href) {
      this.#url = location.href;
      this.#rules = rulesFor(this.#context.options.rules ?? { mode: 'open' }, location.href);
    }
    return this.#rules;
  }
}

function controlOf(element: Element): Element | null {
  return element.closest('label')?.control ?? null;
}
