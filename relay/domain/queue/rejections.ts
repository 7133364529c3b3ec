import type { Place } from '#shared/protocol/session.ts';

/** Who rejected is asked once more after this long, where a queue's rejections do not stick. */
export const ASK_AGAIN_MS = 60_000;

/** Who declined or missed a session in this visit to a queue, and who may be asked again (row G5, A4). */
export class Rejections {
  readonly #last = new Map<string, { how: 'declined' | 'missed'; at: number; count: number }>();

  constructor(
    rejections: Place['rejections'],
    private readonly isSticky: boolean,
  ) {
    for (const { agentId, how, at } of rejections) {
      this.#last.set(agentId, { how, at, count: (this.#last.get(agentId)?.count ?? 0) + 1 });
    }
  }

  get isEmpty(): boolean {
    return this.#last.size === 0;
  }

  has(agentId: string): boolean {
    return this.#last.has(agentId);
  }

  how(agentId: string): 'declined' | 'missed' | undefined {
    return this.#last.get(agentId)?.how;
  }

  /** Never asked again in this visit. */
  isFinal(agentId: string): boolean {
    const count = this.#last.get(agentId)?.count ?? 0;
    return count > (this.isSticky ? 0 : 1);
  }

  mayAskAgain(agentId: string, now: number): boolean {
    const last = this.#last.get(agentId);
    return last !== undefined && !this.isFinal(agentId) && now - last.at >= ASK_AGAIN_MS;
  }
}
