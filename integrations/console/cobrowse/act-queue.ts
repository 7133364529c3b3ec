import { rungOfAction } from '#shared/protocol/action-rung.ts';
import type { Action, Outcome } from '#shared/protocol/control.ts';
import { reaches, type PageRung } from '#shared/protocol/page-rungs.ts';
import type { AgentHand, Place } from './agent-hand.ts';

/** What an act needs to know of the moment in which it is sent. */
export interface ActFacts {
  readonly hand: AgentHand | undefined;
  readonly reach: PageRung | undefined;
}

/** Shows what becomes of an act; the answer is called once. */
export interface ActShow {
  begin(at: Place, kind: Action['kind']): (outcome: Outcome) => void;
}

/** An action with the recorder whose nodes it names, or why there is none. */
export type Made = { readonly action: Action; readonly epoch: number } | Outcome;

/** Sends acts in the order in which they were done, though it may take a moment to find out what they are about. */
export class ActQueue {
  readonly #facts: () => ActFacts;
  readonly #show: ActShow;
  #last: Promise<void> = Promise.resolve();

  constructor(facts: () => ActFacts, show: ActShow) {
    this.#facts = facts;
    this.#show = show;
  }

  /** What is not allowed is shown as refused and never sent. */
  do(kind: Action['kind'], at: Place, make: (hand: AgentHand) => Made | Promise<Made>): void {
    const settle = this.#show.begin(at, kind);
    this.#last = this.#last.then(async () => {
      const { hand } = this.#facts();
      if (!hand || !this.#isAllowed(kind)) {
        settle('not-granted');
        return;
      }
      const made = await make(hand);
      if (typeof made === 'string') settle(made);
      else if (!this.#isAllowed(made.action.kind)) settle('not-granted');
      else void hand.act(made.action, made.epoch).then(settle);
    });
  }

  #isAllowed(kind: Action['kind']): boolean {
    return reaches(this.#facts().reach, rungOfAction[kind]);
  }
}
