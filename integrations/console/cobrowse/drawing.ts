import type { AgentHand, Place } from './agent-hand.ts';
import { Pace } from './pace.ts';
import { inDocument } from './pointing.ts';

/** Pieces of a line are sent at most 20 times a second. */
const EVERY_MS = 50;
/** Numbers in one piece, two for each place. */
const MOST_NUMBERS = 200;
/** More lines than this are not kept here nor at the customer. */
const MOST_STROKES = 100;

/** Lines that the agent draws, in pixels of the customer's whole document. */
export class Drawing {
  readonly #hand: () => AgentHand | undefined;
  readonly #onChange: () => void;
  readonly #pace = new Pace(() => this.#send(), EVERY_MS);
  #stroke = 0;
  #unsent: number[] = [];
  #isDown = false;
  /** Each is x and y in turn. */
  strokes: number[][] = [];

  constructor(hand: () => AgentHand | undefined, onChange: () => void) {
    this.#hand = hand;
    this.#onChange = onChange;
  }

  get isDown(): boolean {
    return this.#isDown;
  }

  down(at: Place): void {
    this.#isDown = true;
    this.#stroke += 1;
    this.strokes = [...this.strokes, []].slice(-MOST_STROKES);
    this.move([at]);
  }

  move(places: readonly Place[]): void {
    const hand = this.#hand();
    if (!this.#isDown || !hand) return;
    for (const { x, y } of places.map((place) => inDocument(place, hand))) {
      const line = this.strokes.at(-1) ?? [];
      if (line.at(-2) === x && line.at(-1) === y) continue;
      line.push(x, y);
      this.#unsent.push(x, y);
    }
    this.#pace.ask();
    this.#onChange();
  }

  up(): void {
    if (!this.#isDown) return;
    this.#pace.flush();
    this.#isDown = false;
  }

  /** Takes everything away, at the customer too. */
  wipe(): void {
    this.forget();
    this.#hand()?.show({ type: 'wipe' });
  }

  /** Their page is another one: what was drawn went with it. */
  forget(): void {
    this.#pace.stop();
    this.#unsent = [];
    this.#isDown = false;
    this.strokes = [];
    this.#onChange();
  }

  #send(): void {
    while (this.#unsent.length > 0) {
      const points = this.#unsent.splice(0, MOST_NUMBERS);
      this.#hand()?.show({ type: 'stroke', stroke: this.#stroke, points });
    }
  }
}
