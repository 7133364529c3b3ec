import { readEntries } from '#shared/protocol/recording-entry.ts';
import type { RecordingManifest } from '#shared/protocol/recording.ts';
import { fail, ok, type Result } from '#shared/protocol/result.ts';

/** Where to ask, and as whom; the token is read for each request anew. A `RelayConnection` is one. */
export interface RecordingHome {
  readonly relayUrl: string;
  readonly token: string;
}

/** A part of a frame, and when the relay got it (ms since 1970). */
export interface Entry {
  readonly at: number;
  readonly part: Uint8Array<ArrayBuffer>;
}

export interface EntryPage {
  readonly entries: readonly Entry[];
  /** The place to read on from; '' at the end. */
  readonly next: string;
}

/** As `NEXT_HEADER` of the contract, which browsers cannot import without all of zod. */
const NEXT = 'casement-next';
/** Pages that were read stay at hand, so that going back a little asks for nothing. */
const MOST_KEPT = 16;

const AWAY = fail('busy', 'The relay cannot be reached.');

/** Reads one recording from the relay. Never throws. */
export class RecordingSource {
  readonly #home: RecordingHome;
  readonly #path: string;
  readonly #pages = new Map<string, EntryPage>();

  constructor(home: RecordingHome, sessionId: string) {
    this.#home = home;
    this.#path = `/v1/recordings/${encodeURIComponent(sessionId)}`;
  }

  async manifest(): Promise<Result<RecordingManifest>> {
    return this.#json<RecordingManifest>('GET');
  }

  async remove(): Promise<Result<object>> {
    this.#pages.clear();
    return this.#json<object>('DELETE');
  }

  /** What follows a place, '' being the beginning. */
  async page(from: string): Promise<Result<EntryPage>> {
    const kept = this.#pages.get(from);
    if (kept) return ok(kept);
    const response = await this.#fetch('GET', `/frames?from=${encodeURIComponent(from)}`);
    if (!response) return AWAY;
    if (!response.ok) return this.#refusal(response);
    const bytes = await response.arrayBuffer().catch(() => undefined);
    if (!bytes) return AWAY;
    const page = { entries: readEntries(new Uint8Array(bytes)), next: response.headers.get(NEXT) ?? '' };
    if (page.next !== '') this.#keep(from, page);
    return ok(page);
  }

  #keep(from: string, page: EntryPage): void {
    this.#pages.set(from, page);
    const oldest = this.#pages.keys().next();
    if (this.#pages.size > MOST_KEPT && !oldest.done) this.#pages.delete(oldest.value);
  }

  async #json<T>(method: string): Promise<Result<T>> {
    const response = await this.#fetch(method, '');
    if (!response) return AWAY;
    return ((await response.json().catch(() => undefined)) as Result<T> | undefined) ?? AWAY;
  }

  async #refusal(response: Response): Promise<Result<never>> {
    return ((await response.json().catch(() => undefined)) as Result<never> | undefined) ?? AWAY;
  }

  #fetch(method: string, rest: string): Promise<Response | undefined> {
    const { relayUrl, token } = this.#home;
    const headers = { authorization: `Bearer ${token}` };
    return fetch(`${relayUrl}${this.#path}${rest}`, { method, headers }).catch(() => undefined);
  }
}
