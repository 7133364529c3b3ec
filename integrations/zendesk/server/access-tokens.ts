import { z } from 'zod';
import type { CredentialStore } from '../../../relay/domain/ports.ts';
import type { Installation } from '../../../relay/domain/tenant.ts';

type Token = { kind: 'token'; value: string } | { kind: 'unreachable' } | { kind: 'not-authorized' };

const Granted = z.object({
  access_token: z.string(),
  refresh_token: z.string().optional(),
  expires_in: z.number().positive().nullish(),
});
const EARLY_MS = 30_000;
const USUAL_LIFE_SECONDS = 300;
const TIMEOUT_MS = 10_000;

/** Access tokens of the installations, in memory; renewed with the refresh token, which Zendesk may rotate. */
export class AccessTokens {
  readonly #held = new Map<string, { value: string; until: number }>();
  readonly #renewals = new Map<string, Promise<Token>>();

  constructor(
    private readonly credentials: CredentialStore,
    private readonly clock: () => number,
  ) {}

  /** `isRefused`: the token that was given out last did not work. */
  async of(installation: Installation, isRefused: boolean): Promise<Token> {
    const held = this.#held.get(installation.id);
    if (held && !isRefused && held.until - EARLY_MS > this.clock()) return { kind: 'token', value: held.value };
    const underWay = this.#renewals.get(installation.id);
    if (underWay) return underWay;
    const renewal = this.#renew(installation)
      .catch((): Token => ({ kind: 'unreachable' }))
      .finally(() => this.#renewals.delete(installation.id));
    this.#renewals.set(installation.id, renewal);
    return renewal;
  }

  async #renew(installation: Installation): Promise<Token> {
    const stored = await this.credentials.refreshToken(installation.id);
    const granted = await this.#ask(installation, stored ?? installation.oauth.refreshToken);
    if (granted.kind !== 'granted') return granted;
    const { access_token, refresh_token, expires_in } = granted.value;
    if (refresh_token !== undefined && refresh_token !== stored) {
      await this.credentials.keepRefreshToken(installation.id, refresh_token);
    }
    const until = this.clock() + (expires_in ?? USUAL_LIFE_SECONDS) * 1000;
    this.#held.set(installation.id, { value: access_token, until });
    return { kind: 'token', value: access_token };
  }

  async #ask({ apiUrl, oauth }: Installation, refreshToken: string) {
    const { clientId, clientSecret } = oauth;
    const body = {
      grant_type: 'refresh_token',
      refresh_token: refreshToken,
      client_id: clientId,
      client_secret: clientSecret,
    };
    try {
      const response = await fetch(new URL('/oauth/tokens', apiUrl), {
        method: 'POST',
        redirect: 'error',
        signal: AbortSignal.timeout(TIMEOUT_MS),
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
      if (response.status === 429 || response.status >= 500) return { kind: 'unreachable' as const };
      const granted = Granted.safeParse(response.ok ? await response.json() : undefined);
      return granted.success ? { kind: 'granted' as const, value: granted.data } : { kind: 'not-authorized' as const };
    } catch {
      return { kind: 'unreachable' as const };
    }
  }
}
