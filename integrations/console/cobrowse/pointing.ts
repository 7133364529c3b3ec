import type { AgentHand, Place } from './agent-hand.ts';
import { Pace } from './pace.ts';

/** At most 20 times a second. */
const EVERY_MS = 50;

/** The agent's pointer as the customer sees it, in pixels of their whole document. */
export class Pointing {
  readonly #hand: () => AgentHand | undefined;
  readonly #pace = new Pace(() => this.#send(), EVERY_MS);
  #at: Place | undefined;
  #isShown = false;

  constructor(hand: () => AgentHand | undefined) {
    this.#hand = hand;
  }

  move(at: Place): void {
    this.#at = at;
    this.#pace.ask();
  }

  leave(): void {
    this.#pace.stop();
    this.#at = undefined;
    if (this.#isShown) this.#hand()?.show({ type: 'point-away' });
    this.#isShown = false;
  }

  #send(): void {
    const hand = this.#hand();
    if (!hand || !this.#at) return;
    this.#isShown = true;
    hand.show({ type: 'point', ...inDocument(this.#at, hand) });
  }
}

/** Whole pixels: finer ones say nothing and cost bytes. */
export function inDocument({ x, y }: Place, { scrolled }: Pick<AgentHand, 'scrolled'>): Place {
  return { x: Math.round(x + scrolled.x), y: Math.round(y + scrolled.y) };
}
