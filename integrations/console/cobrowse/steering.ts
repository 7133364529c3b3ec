import type { Located } from '#shared/protocol/mirror-port.ts';
import type { ActQueue, Made } from './act-queue.ts';
import type { AgentHand, Place } from './agent-hand.ts';
import { Pace } from './pace.ts';

/** Turns of a wheel are sent at most 20 times a second. */
const EVERY_MS = 50;
/** Moved further than this, in pixels of the customer's window, a press is no click. */
const STILL = 5;
/** A second click this soon and this near is one of a double click. */
const DOUBLE = { ms: 450, pixels: 6 };
/** Places on the way of a drag. */
const MOST_PLACES = 50;
const FARTHEST = 100_000;

interface Press {
  readonly path: Place[];
  readonly located: Promise<Located | undefined>;
  readonly isTouch: boolean;
  /** How far a finger has turned the page. */
  turned: Place | undefined;
}

/** The agent's pointer while they have the control: clicks, drags, turns of the wheel, and what a finger does. */
export class Steering {
  readonly #hand: () => AgentHand | undefined;
  readonly #acts: ActQueue;
  readonly #onList: (located: Located, at: Place) => void;
  readonly #pace = new Pace(() => this.#turn(), EVERY_MS);
  #press: Press | undefined;
  #lastClick: (Place & { time: number }) | undefined;
  #wheel: { at: Place; left: number; top: number } | undefined;

  /** `onList`: an option is to be chosen; the list that opens on the page is the browser's own. */
  constructor(hand: () => AgentHand | undefined, acts: ActQueue, onList: (located: Located, at: Place) => void) {
    this.#hand = hand;
    this.#acts = acts;
    this.#onList = onList;
  }

  down(at: Place, isTouch: boolean): void {
    const hand = this.#hand();
    if (hand) this.#press = { path: [at], located: hand.locate(at), isTouch, turned: undefined };
  }

  move(at: Place): void {
    const press = this.#press;
    if (!press || distance(at, press.path.at(-1) ?? at) < 1) return;
    press.path.push(at);
    if (!press.isTouch || !isDrag(press.path)) return;
    const from = press.turned ?? press.path[0] ?? at;
    press.turned = at;
    void press.located.then((located) => {
      if (located?.what !== 'slider') this.turn(press.path[0] ?? at, from.x - at.x, from.y - at.y);
    });
  }

  up(at: Place): void {
    const press = this.#press;
    this.#press = undefined;
    if (!press) return;
    press.path.push(at);
    if (!isDrag(press.path)) this.#click(press, at);
    else if (press.isTouch) this.#slide(press);
    else this.#drag(press.path);
  }

  cancel(): void {
    this.#press = undefined;
  }

  /** By pixels of the customer's window, as a wheel at that place. */
  turn(at: Place, left: number, top: number): void {
    this.#wheel = { at, left: (this.#wheel?.left ?? 0) + left, top: (this.#wheel?.top ?? 0) + top };
    this.#pace.ask();
  }

  #click({ located }: Press, at: Place): void {
    const clicks = this.#countClick(at);
    this.#acts.do('click', at, async () => {
      const found = await located;
      if (found?.what !== 'list') return onNode(found, ({ node, x, y }) => ({ kind: 'click', node, x, y, clicks }));
      this.#onList(found, at);
      return 'done';
    });
  }

  #countClick(at: Place): 1 | 2 {
    const time = performance.now();
    const last = this.#lastClick;
    const isSecond = last !== undefined && time - last.time < DOUBLE.ms && distance(at, last) < DOUBLE.pixels;
    this.#lastClick = isSecond ? undefined : { ...at, time };
    return isSecond ? 2 : 1;
  }

  #slide({ path, located }: Press): void {
    void located.then((found) => {
      if (found?.what === 'slider') this.#drag(path);
    });
  }

  #drag(path: readonly Place[]): void {
    const [start = { x: 0, y: 0 }] = path;
    const places = thinned(path);
    this.#acts.do('drag', start, async (hand) => {
      const found = await hand.locate(
        start,
        places.flatMap(({ x, y }) => [x, y]),
      );
      return onNode(found, ({ node, path: along }) => ({
        kind: 'drag',
        node,
        places: places.map((_, index) => ({ x: along[2 * index] ?? 0.5, y: along[2 * index + 1] ?? 0.5 })),
      }));
    });
  }

  #turn(): void {
    const wheel = this.#wheel;
    this.#wheel = undefined;
    const [left, top] = [Math.round(wheel?.left ?? 0), Math.round(wheel?.top ?? 0)];
    if (!wheel || (left === 0 && top === 0)) return;
    this.#acts.do('scroll', wheel.at, async (hand) => {
      const found = await hand.locate(wheel.at);
      if (!found) return 'gone';
      const action = { kind: 'scroll', node: found.node, left: within(left), top: within(top) } as const;
      return { action, epoch: found.epoch };
    });
  }
}

/** Hidden is never acted on: the customer's page would refuse it, and the agent knows it at once. */
function onNode(
  found: Located | undefined,
  make: (found: Located) => Extract<Made, { action: unknown }>['action'],
): Made {
  if (!found) return 'gone';
  return found.what === 'hidden' ? 'private-field' : { action: make(found), epoch: found.epoch };
}

function isDrag(path: readonly Place[]): boolean {
  const [start] = path;
  return start !== undefined && path.some((at) => distance(at, start) > STILL);
}

/** The first and the last, and others evenly between them. */
function thinned(path: readonly Place[]): Place[] {
  if (path.length <= MOST_PLACES) return [...path];
  const step = (path.length - 1) / (MOST_PLACES - 1);
  return Array.from({ length: MOST_PLACES }, (_, index) => path[Math.round(index * step)]).filter(
    (place) => place !== undefined,
  );
}

function distance(one: Place, other: Place): number {
  return Math.hypot(one.x - other.x, one.y - other.y);
}

function within(pixels: number): number {
  return Math.max(-FARTHEST, Math.min(FARTHEST, pixels));
}
