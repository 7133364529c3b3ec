import { fail, type Result } from '#shared/protocol/result.ts';
import type { MaskingRules } from '#shared/protocol/masking.ts';
import type { SiteMasking } from '#shared/protocol/rest.ts';

/** Where the relay is, and who asks; the token is renewed, so it is read anew each time. */
export interface MaskingHome {
  readonly relayUrl: string;
  readonly token: string;
}

/** Reads and changes what agents see of the sites. Both resolve to `busy` when the relay cannot be reached. */
export class MaskingDesk {
  readonly #home: MaskingHome;

  constructor(home: MaskingHome) {
    this.#home = home;
  }

  read(): Promise<Result<SiteMasking>> {
    return this.#ask('masking');
  }

  save(portalId: string, version: number, rules: MaskingRules): Promise<Result<{ version: number }>> {
    return this.#ask(`portals/${encodeURIComponent(portalId)}/masking`, { version, rules });
  }

  async #ask<T>(path: string, body?: object): Promise<Result<T>> {
    const { relayUrl, token } = this.#home;
    try {
      const response = await fetch(`${relayUrl}/v1/${path}`, {
        method: body ? 'PUT' : 'GET',
        headers: { authorization: `Bearer ${token}`, ...(body && { 'content-type': 'application/json' }) },
        ...(body && { body: JSON.stringify(body) }),
        credentials: 'omit',
      });
      return (await response.json()) as Result<T>;
    } catch {
      return fail('busy', 'The relay cannot be reached.');
    }
  }
}
