import { ASSETS_PATH, MOST_ASSET_BYTES } from '#shared/protocol/assets.ts';
import type { ToMirror } from '#shared/protocol/mirror-port.ts';

export interface AssetFetcherOptions {
  /** Origin of the relay. */
  relayUrl: string;
  /** For each request anew. */
  token: () => Promise<string> | string;
  sessionId: string;
  tell: (message: ToMirror, transfer: Transferable[]) => void;
}

const AT_ONCE = 6;
/** A mirror that asks for more shows no page. */
const MOST_ASKED = 5000;
/** A relay that is gone for a moment is asked again. */
const TRIES = 3;
const AGAIN_MS = 1000;

/** Fetches for the mirror, which knows no relay and no token, the pictures and fonts that it asks for. */
export class AssetFetcher {
  readonly #options: AssetFetcherOptions;
  readonly #waiting: string[] = [];
  readonly #end = new AbortController();
  #asked = 0;
  #busy = 0;

  constructor(options: AssetFetcherOptions) {
    this.#options = options;
  }

  ask(hash: string): void {
    this.#asked += 1;
    if (this.#asked <= MOST_ASKED) this.#waiting.push(hash);
    this.#next();
  }

  stop(): void {
    this.#end.abort();
  }

  #next(): void {
    if (this.#busy >= AT_ONCE || this.#end.signal.aborted) return;
    const hash = this.#waiting.shift();
    if (hash === undefined) return;
    this.#busy += 1;
    void this.#bring(hash).finally(() => {
      this.#busy -= 1;
      this.#next();
    });
  }

  async #bring(hash: string): Promise<void> {
    const bytes = await this.#fetch(hash, TRIES);
    if (!this.#end.signal.aborted) this.#options.tell({ type: 'asset', hash, bytes }, bytes ? [bytes] : []);
  }

  async #fetch(hash: string, tries: number): Promise<ArrayBuffer | undefined> {
    const { relayUrl, sessionId, token } = this.#options;
    const { signal } = this.#end;
    try {
      const headers = { authorization: `Bearer ${await token()}` };
      const url = `${relayUrl}${ASSETS_PATH}/${sessionId}/${hash}`;
      const response = await fetch(url, { headers, credentials: 'omit', signal });
      const bytes = response.ok ? await response.arrayBuffer() : undefined;
      if (bytes || response.status < 500) return bytes && bytes.byteLength <= MOST_ASSET_BYTES ? bytes : undefined;
    } catch {
      // The network, which may be back in a moment.
    }
    if (tries <= 1 || signal.aborted) return undefined;
    await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
    return this.#fetch(hash, tries - 1);
  }
}
