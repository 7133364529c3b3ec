import type { Session } from '#shared/protocol/session.ts';
import type { Commit } from '#shared/protocol/session-event.ts';

/** Which session a key's or link's hash belongs to. Derived from the commits; only unused keys are in it. */
export class KeyIndex {
  readonly #sessionOf = new Map<string, string>();
  readonly #hashesOf = new Map<string, string[]>();

  sessionOf(hash: string): string | undefined {
    return this.#sessionOf.get(hash);
  }

  update(session: Session, commits: readonly Commit[]): void {
    const issued = commits.flatMap(({ events }) => events).findLast((event) => event.type === 'key-issued');
    if (issued) this.#replace(session.id, [issued.keyHash, issued.linkHash]);
    if (session.phase !== 'invited') this.#replace(session.id, []);
  }

  #replace(sessionId: string, hashes: string[]): void {
    for (const hash of this.#hashesOf.get(sessionId) ?? []) this.#sessionOf.delete(hash);
    for (const hash of hashes) this.#sessionOf.set(hash, sessionId);
    if (hashes.length > 0) this.#hashesOf.set(sessionId, hashes);
    else this.#hashesOf.delete(sessionId);
  }
}
