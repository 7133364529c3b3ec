import type { Session } from '#shared/protocol/session.ts';

export interface GuestPlace {
  sessionId: string;
  guestId: string;
}

/** Which guest a link's hash belongs to. Derived from the sessions; only links that can still be used are in it. */
export class GuestIndex {
  readonly #placeOf = new Map<string, GuestPlace>();
  readonly #hashesOf = new Map<string, string[]>();

  placeOf(linkHash: string): GuestPlace | undefined {
    return this.#placeOf.get(linkHash);
  }

  /** Told of each session at start and after each commit. */
  update({ id: sessionId, guests }: Session): void {
    if (guests.length === 0) return;
    for (const hash of this.#hashesOf.get(sessionId) ?? []) this.#placeOf.delete(hash);
    const usable = guests.filter(({ isRevoked }) => !isRevoked);
    for (const { id: guestId, linkHash } of usable) this.#placeOf.set(linkHash, { sessionId, guestId });
    if (usable.length > 0)
      this.#hashesOf.set(
        sessionId,
        usable.map(({ linkHash }) => linkHash),
      );
    else this.#hashesOf.delete(sessionId);
  }
}
