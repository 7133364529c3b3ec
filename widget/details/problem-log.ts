import type { PageProblem } from '#shared/protocol/details.ts';
import { DETAILS_LIMITS } from '#shared/protocol/details-limits.ts';
import { maskProblem } from './mask-problem.ts';

/** A page in a loop of errors must not pay for their masking. */
const MOST_A_SECOND = 20;

/** The page's newest problems, masked as they come; the same one counts up. Nothing unmasked is kept. */
export class ProblemLog {
  #problems: PageProblem[] = [];
  #second = 0;
  #inSecond = 0;

  /** Newest last. */
  get problems(): readonly PageProblem[] {
    return this.#problems;
  }

  add(kind: PageProblem['kind'], message: string, place: () => string): void {
    const at = Date.now();
    if (!this.#hasRoom(at)) return;
    const problem = { kind, text: maskProblem(message), place: place() };
    const known = this.#problems.find((one) => isSame(one, problem));
    const others = this.#problems.filter((one) => one !== known);
    this.#problems = [...others, { ...problem, at, count: (known?.count ?? 0) + 1 }].slice(-DETAILS_LIMITS.problems);
  }

  clear(): void {
    this.#problems = [];
  }

  #hasRoom(at: number): boolean {
    const second = Math.floor(at / 1000);
    this.#inSecond = second === this.#second ? this.#inSecond + 1 : 1;
    this.#second = second;
    return this.#inSecond <= MOST_A_SECOND;
  }
}

type Said = Pick<PageProblem, 'kind' | 'text' | 'place'>;

function isSame(one: Said, other: Said): boolean {
  return one.kind === other.kind && one.text === other.text && one.place === other.place;
}
