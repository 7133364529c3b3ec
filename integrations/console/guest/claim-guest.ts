import type { ClaimGuest, GuestPass } from '#shared/protocol/rest.ts';
import { fail, type Result } from '#shared/protocol/result.ts';

/** Ties a guest's link to this browser. Resolves to `busy` when the relay cannot be reached. */
export async function claimGuest(relayUrl: string, claim: ClaimGuest): Promise<Result<GuestPass>> {
  try {
    const response = await fetch(`${relayUrl}/v1/guests/claim`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(claim),
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
    });
    return (await response.json()) as Result<GuestPass>;
  } catch {
    return fail('busy', 'The relay cannot be reached.');
  }
}
