import type { HelpAnswer, HelpRequest, Portal } from '#shared/protocol/rest.ts';
import { fail } from '#shared/protocol/result.ts';
import type { Result } from '#shared/protocol/result.ts';

/** Asks for help without a key. Resolves to `busy` when the relay cannot be reached. */
export function requestHelp(relayUrl: string, request: HelpRequest): Promise<Result<HelpAnswer>> {
  return ask(`${relayUrl}/v1/requests`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(request),
  });
}

/** What this portal offers. Resolves to `busy` when the relay cannot be reached. */
export function readPortal(relayUrl: string, portalId: string): Promise<Result<Portal>> {
  return ask(`${relayUrl}/v1/portals/${encodeURIComponent(portalId)}`, {});
}

async function ask<T>(url: string, init: RequestInit): Promise<Result<T>> {
  try {
    const response = await fetch(url, { ...init, credentials: 'omit', referrerPolicy: 'no-referrer' });
    return (await response.json()) as Result<T>;
  } catch {
    return fail('busy', 'The relay cannot be reached.');
  }
}
