import type { CredentialStore, Observe } from '../../../relay/domain/ports.ts';
import type { Installation } from '../../../relay/domain/tenant.ts';
import { AccessTokens } from './access-tokens.ts';

export type Answer =
  | { kind: 'answered'; status: number; body: unknown; retryAfterMs?: number }
  | { kind: 'unreachable' }
  /** No access token could be had: an admin must connect the help desk again. */
  | { kind: 'not-authorized' };

interface Asked {
  body?: unknown;
  /** Makes a retried POST have one effect; Zendesk remembers it for two hours. */
  idempotencyKey?: string;
}

type Method = 'GET' | 'PUT' | 'POST';

export interface ZendeskApi {
  /** One request with the installation's bearer token, renewed once when it has lapsed. Never throws. */
  request(installation: Installation, method: Method, path: string, asked?: Asked): Promise<Answer>;
}

const TIMEOUT_MS = 10_000;

export function createZendeskApi(credentials: CredentialStore, clock: () => number, observe: Observe): ZendeskApi {
  const tokens = new AccessTokens(credentials, clock);
  async function send(
    installation: Installation,
    method: Method,
    path: string,
    asked: Asked,
    isSecond: boolean,
  ): Promise<Answer> {
    const token = await tokens.of(installation, isSecond);
    if (token.kind !== 'token') return token;
    const answer = await call(installation, method, path, asked, token.value);
    if (answer.kind === 'answered' && answer.status === 401 && !isSecond)
      return send(installation, method, path, asked, true);
    return answer;
  }
  return {
    async request(installation, method, path, asked = {}) {
      const answer = await send(installation, method, path, asked, false);
      const status = answer.kind === 'answered' ? answer.status : undefined;
      observe('zendesk-request', { installation: installation.id, method, status, kind: answer.kind });
      return answer;
    },
  };
}

async function call(
  installation: Installation,
  method: Method,
  path: string,
  { body, idempotencyKey }: Asked,
  token: string,
): Promise<Answer> {
  try {
    const response = await fetch(new URL(path, installation.apiUrl), {
      method,
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT_MS),
      headers: {
        authorization: `Bearer ${token}`,
        accept: 'application/json',
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(idempotencyKey === undefined ? {} : { 'idempotency-key': idempotencyKey }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    const retryAfter = Number(response.headers.get('retry-after'));
    return {
      kind: 'answered',
      status: response.status,
      body: jsonOf(text),
      ...(retryAfter > 0 ? { retryAfterMs: retryAfter * 1000 } : {}),
    };
  } catch {
    return { kind: 'unreachable' };
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
