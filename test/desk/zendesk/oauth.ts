import { createHmac, timingSafeEqual } from 'node:crypto';
import { isRecord } from './ticket-update.ts';

export interface OauthClient {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly refreshToken: string;
}

const ACCESS_SECONDS = 30 * 60;
const REFRESH_SECONDS = 90 * 24 * 3600;
const GRACE_SECONDS = 10 * 60;

type Answer = { readonly status: number; readonly body: Record<string, unknown> };

/**
 * The desk's OAuth tokens. Tokens are signed, not stored, so they outlive a restart of the desk.
 * Every refresh gives a new refresh token. The one before stays good for ten minutes more, and the one from the
 * configuration always: a relay that died between the answer and its own write is not locked out.
 */
export class Oauth {
  readonly #client: OauthClient;
  readonly #usedAt = new Map<string, number>();
  #serial = 0;
  #firstGood = 0;

  constructor(client: OauthClient) {
    this.#client = client;
  }

  /** `POST /oauth/tokens` with a refresh token. */
  exchange(input: unknown): Answer {
    if (
      !isRecord(input) ||
      input.client_id !== this.#client.clientId ||
      input.client_secret !== this.#client.clientSecret
    ) {
      return refuse(401, 'invalid_client', 'Client authentication failed.');
    }
    if (input.grant_type !== 'refresh_token') {
      return refuse(400, 'unsupported_grant_type', 'Only refresh_token is supported.');
    }
    const old = input.refresh_token;
    if (typeof old !== 'string' || !this.#isRefreshToken(old)) {
      return refuse(400, 'invalid_grant', 'The provided authorization grant is invalid, expired or revoked.');
    }
    if (!this.#usedAt.has(old)) this.#usedAt.set(old, seconds());
    return {
      status: 200,
      body: {
        access_token: this.#sign('access', ACCESS_SECONDS),
        token_type: 'bearer',
        scope: 'read write',
        expires_in: ACCESS_SECONDS,
        refresh_token: this.#sign('refresh', REFRESH_SECONDS),
        refresh_token_expires_in: REFRESH_SECONDS,
      },
    };
  }

  isAccessToken(token: string): boolean {
    const serial = this.#verify('access', token);
    return serial !== undefined && serial >= this.#firstGood;
  }

  /** Ends every access token given so far, as if its half hour were over. */
  expireTokens(): void {
    this.#firstGood = this.#serial + 1;
  }

  #isRefreshToken(token: string): boolean {
    if (token === this.#client.refreshToken) return true;
    const usedAt = this.#usedAt.get(token) ?? seconds();
    return this.#verify('refresh', token) !== undefined && seconds() - usedAt <= GRACE_SECONDS;
  }

  #sign(kind: string, lifetime: number): string {
    const payload = `${kind}.${++this.#serial}.${seconds() + lifetime}`;
    return `${payload}.${this.#mac(payload)}`;
  }

  /** Serial number of a good token of this kind. */
  #verify(kind: string, token: string): number | undefined {
    const [tokenKind, serial, expiry, mac] = token.split('.');
    const expected = Buffer.from(this.#mac(`${tokenKind ?? ''}.${serial ?? ''}.${expiry ?? ''}`));
    const given = Buffer.from(mac ?? '');
    if (given.length !== expected.length || !timingSafeEqual(given, expected)) return undefined;
    return tokenKind === kind && Number(expiry) > seconds() ? Number(serial) : undefined;
  }

  #mac(payload: string): string {
    return createHmac('sha256', this.#client.clientSecret).update(payload).digest('base64url');
  }
}

function seconds(): number {
  return Math.floor(Date.now() / 1000);
}

function refuse(status: number, error: string, error_description: string): Answer {
  return { status, body: { error, error_description } };
}
