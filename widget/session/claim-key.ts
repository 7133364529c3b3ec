import type { ClaimKey, Invitation } from '#shared/protocol/rest.ts';
import { fail } from '#shared/protocol/result.ts';
import type { Result } from '#shared/protocol/result.ts';

/** Ties a key or link to this browser. Resolves to `busy` when the relay cannot be reached. */
export async function claimKey(relayUrl: string, claim: ClaimKey): Promise<Result<Invitation>> {
  try {
    const response = await fetch(`${relayUrl}/v1/keys/claim`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(claim),
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
    });
    return (await response.json()) as Result<Invitation>;
  } catch {
    return fail('busy', 'The relay cannot be reached.');
  }
}
