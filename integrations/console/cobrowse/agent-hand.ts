import type { ViewerMessage } from '#shared/protocol/cobrowse-line.ts';
import type { Action, Gesture, Outcome } from '#shared/protocol/control.ts';
import type { Located, ToMirror } from '#shared/protocol/mirror-port.ts';

export interface HandLine {
  /** To the relay; false when it cannot be reached now. */
  say(message: ViewerMessage): boolean;
  /** To the mirror. */
  ask(message: ToMirror): void;
}

/** A place in pixels of the customer's window. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** A mirror that is busy for longer does not know what is where any more; in ms. */
const LOCATE_MS = 2000;
/** An act of which nothing was heard by then is said to have failed; in ms. */
const ACT_MS = 8000;

/** What the agent shows and does on the page in sight: asks the mirror what is where, and tells the relay. */
export class AgentHand {
  readonly #line: HandLine;
  readonly #asked = new Map<number, (at: Located | undefined) => void>();
  readonly #acts = new Map<number, (outcome: Outcome) => void>();
  #ref = 0;
  #act = 0;
  #wantsControl = false;
  /** Of the recorder that made the picture. */
  epoch = 0;
  /** How far the whole document is scrolled in the picture. */
  scrolled: Place = { x: 0, y: 0 };

  constructor(line: HandLine) {
    this.#line = line;
  }

  /** What is at a place of the picture; undefined where nothing is, or when the mirror does not answer. */
  locate(at: Place, path?: readonly number[]): Promise<Located | undefined> {
    const ref = (this.#ref += 1);
    return new Promise((resolve) => {
      this.#waitFor(this.#asked, ref, { resolve, otherwise: undefined, ms: LOCATE_MS });
      this.#line.ask({ type: 'locate', ref, x: at.x, y: at.y, ...(path && { path }) });
    });
  }

  hear(ref: number, at: Located | undefined): void {
    this.#asked.get(ref)?.(at);
  }

  show(gesture: Gesture): void {
    this.#line.say({ type: 'gesture', gesture });
  }

  /** Takes the control or gives it back. It is taken once more when the line was lost in between. */
  control(isWanted: boolean): void {
    if (isWanted === this.#wantsControl) return;
    this.#wantsControl = isWanted;
    this.#line.say({ type: 'control', isWanted });
  }

  act(action: Action, epoch: number): Promise<Outcome> {
    const act = (this.#act += 1);
    return new Promise((resolve) => {
      this.#waitFor(this.#acts, act, { resolve, otherwise: 'failed', ms: ACT_MS });
      if (!this.#line.say({ type: 'act', act, epoch, action })) this.settle(act, 'failed');
    });
  }

  settle(act: number, outcome: Outcome): void {
    this.#acts.get(act)?.(outcome);
  }

  /** The line is there again. */
  resume(): void {
    if (this.#wantsControl) this.#line.say({ type: 'control', isWanted: true });
  }

  /** The line was lost: what was under way is not known. */
  lose(): void {
    for (const settle of [...this.#acts.values()]) settle('failed');
  }

  /** The picture is gone. */
  drop(): void {
    this.#wantsControl = false;
    this.lose();
    for (const answer of [...this.#asked.values()]) answer(undefined);
    this.scrolled = { x: 0, y: 0 };
  }

  #waitFor<Answer>(
    open: Map<number, (answer: Answer) => void>,
    key: number,
    { resolve, otherwise, ms }: { resolve: (answer: Answer) => void; otherwise: Answer; ms: number },
  ): void {
    const timer = setTimeout(() => open.get(key)?.(otherwise), ms);
    open.set(key, (answer) => {
      clearTimeout(timer);
      open.delete(key);
      resolve(answer);
    });
  }
}
