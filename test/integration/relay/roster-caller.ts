import type { AuditEntry } from '#shared/protocol/rest.ts';
import type { Result } from '#shared/protocol/result.ts';
import type { Roster } from '#shared/protocol/roster.ts';
import type { TestRelay } from '../../support/test-relay.ts';

/** An agent of the stand-in desk who asks by REST. */
export async function rosterCaller(relay: TestRelay, userId: number) {
  const { token } = await relay.signIn(userId);
  const ask = async <T>(method: string, path: string, body?: object): Promise<{ status: number; body: Result<T> }> => {
    const response = await fetch(`${relay.url}/v1${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, origin: relay.url, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return { status: response.status, body: (await response.json()) as Result<T> };
  };
  return {
    token,
    ask,
    put: (path: string, body: object) => ask<{ version: number; warnings: string[] }>('PUT', path, body),
    roster: async () => valueOf((await ask<Roster>('GET', '/roster')).body),
    audit: async () => valueOf((await ask<{ entries: AuditEntry[] }>('GET', '/audit')).body).entries,
  };
}

export function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.error.code} ${result.error.message}`);
  return result.value;
}
