import type { Action } from '#shared/protocol/control.ts';
import type { ViewerEnd } from './ends.ts';

/** A page that answers no more is not given more. */
export const MOST_PENDING = 64;

interface PendingAct {
  viewer: ViewerEnd;
  /** As this viewer counts. */
  act: number;
  kind: Action['kind'];
}

/** What the page was asked to do and has not answered. Several viewers count from the same number, so the page gets another. */
export class PendingActs {
  readonly #pending = new Map<number, PendingAct>();
  #count = 0;

  get isFull(): boolean {
    return this.#pending.size >= MOST_PENDING;
  }

  /** The number under which the page is asked. */
  add(pending: PendingAct): number {
    this.#count += 1;
    this.#pending.set(this.#count, pending);
    return this.#count;
  }

  /** Undefined for what this agent never asked for, or what was answered before. */
  answer(number: number, agentId: string): PendingAct | undefined {
    const pending = this.#pending.get(number);
    if (pending?.viewer.agentId !== agentId) return undefined;
    this.#pending.delete(number);
    return pending;
  }

  /** Nobody will answer any of it. */
  takeAll(): PendingAct[] {
    const all = [...this.#pending.values()];
    this.#pending.clear();
    return all;
  }
}
