import { ASSETS_PATH } from '#shared/protocol/assets.ts';

export interface AssetPostOptions {
  /** Origin of the relay. */
  relayUrl: string;
  /** For each request anew. */
  token: () => Promise<string> | string;
  sessionId: string;
}

/** Brings files to the relay. */
export class AssetPost {
  readonly #options: AssetPostOptions;

  constructor(options: AssetPostOptions) {
    this.#options = options;
  }

  /** Which of these the relay does not have. @throws Error when it does not answer. */
  async missing(hashes: readonly string[], signal: AbortSignal): Promise<readonly string[]> {
    const post = { method: 'POST', body: JSON.stringify({ hashes }), signal };
    const response = await this.#send('missing', 'application/json', post);
    const { value } = (await response.json()) as { value?: { missing?: unknown } };
    return Array.isArray(value?.missing) ? hashes.filter((hash) => (value.missing as unknown[]).includes(hash)) : [];
  }

  /** @throws Error when the relay does not take it. */
  async bring(hash: string, bytes: Uint8Array<ArrayBuffer>, signal: AbortSignal): Promise<void> {
    await this.#send(hash, 'application/octet-stream', { method: 'PUT', body: bytes, signal });
  }

  async #send(what: string, type: string, init: RequestInit): Promise<Response> {
    const { relayUrl, sessionId, token } = this.#options;
    const authorization = `Bearer ${await token()}`;
    const response = await fetch(`${relayUrl}${ASSETS_PATH}/${sessionId}/${what}`, {
      ...init,
      headers: { 'content-type': type, authorization },
      credentials: 'omit',
      priority: 'low',
    });
    if (!response.ok) throw new Error(`The relay answers ${response.status}.`);
    return response;
  }
}
