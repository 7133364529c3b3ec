import type { Frame, Position } from './frame.ts';

/** What may be on its way to a viewer, sent and not yet shown there. A larger frame goes alone. */
export const MOST_UNDER_WAY_BYTES = 256 * 1024;
/** For so long nothing more is sent to a viewer that does not say what it has shown. */
export const MOST_UNDER_WAY_MS = 500;

/**
 * What is on its way to one viewer. Only its own word counts: the network between takes megabytes before a relay
 * notices that nobody reads, and shows a picture of minutes ago.
 */
export class Credit {
  #underWay: Array<Position & { bytes: number; sentAt: number }> = [];
  #bytes = 0;

  /** Everything that was sent is shown. */
  get isIdle(): boolean {
    return this.#underWay.length === 0;
  }

  /** Whether `bytes` more may go. Time in ms. */
  allows(bytes: number, now: number): boolean {
    const oldest = this.#underWay[0];
    if (!oldest) return true;
    return this.#bytes + bytes <= MOST_UNDER_WAY_BYTES && now - oldest.sentAt < MOST_UNDER_WAY_MS;
  }

  spend({ epoch, base, seq, bytes }: Frame, now: number): void {
    this.#underWay.push({ epoch, base, seq, bytes, sentAt: now });
    this.#bytes += bytes;
  }

  /** Everything up to this frame is shown. A position that is not on its way changes nothing. */
  shown({ epoch, base, seq }: Position): void {
    const index = this.#underWay.findIndex((sent) => sent.seq === seq && sent.base === base && sent.epoch === epoch);
    for (const { bytes } of this.#underWay.splice(0, index + 1)) this.#bytes -= bytes;
  }

  clear(): void {
    this.#underWay = [];
    this.#bytes = 0;
  }
}
