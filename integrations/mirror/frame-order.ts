import type { FrameHead } from '#shared/protocol/frame.ts';
import type { FramePosition } from '#shared/protocol/mirror-port.ts';

/** Which frames may be applied: a snapshot that is not older, and then its changes one after the other. */
export class FrameOrder {
  #last: FramePosition | undefined;
  #hasAsked = false;

  /** There is nothing that a change could be applied to: only a snapshot helps. */
  get waits(): boolean {
    return this.#last === undefined;
  }

  /** `skip`: known already, or of no use before the snapshot that is waited for. `gap`: the first that does not follow. */
  judge({ kind, epoch, base, seq }: Pick<FrameHead, 'kind' | 'epoch' | 'base' | 'seq'>): 'take' | 'skip' | 'gap' {
    const last = this.#last;
    if (kind === 'snapshot') {
      if (last?.epoch === epoch && base < last.base) return 'skip';
      this.#last = { epoch, base, seq };
      this.#hasAsked = false;
      return 'take';
    }
    const isSameBase = last?.epoch === epoch && last.base === base;
    if (isSameBase && seq <= last.seq) return 'skip';
    if (!isSameBase || seq !== last.seq + 1) return this.lose() ? 'gap' : 'skip';
    this.#last = { epoch, base, seq };
    return 'take';
  }

  /** What came last cannot be gone on from. True the first time until the next snapshot: it must be asked for. */
  lose(): boolean {
    this.#last = undefined;
    const isFirst = !this.#hasAsked;
    this.#hasAsked = true;
    return isFirst;
  }
}
