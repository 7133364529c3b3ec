import { decodeJwt, importSPKI, jwtVerify } from 'jose';
import { z } from 'zod';
import { fail, ok, type Result } from '#shared/protocol/result.ts';
import type { Directory } from '../../../relay/domain/ports.ts';
import type { Installation, Tenant } from '../../../relay/domain/tenant.ts';

export interface SignedIdentity {
  tenant: Tenant;
  installation: Installation;
  /** The agent's user id in Zendesk. */
  userId: string;
}

const NOT_AUTHENTICATED = fail('not-authenticated', 'Zendesk did not vouch for you. Reload the ticket.');
const AUDIENCE = /^https:\/\/([a-z0-9-]+)\.zendesk\.com\/api\/v2\/apps\/installations\/(\w+)\.json$/;
/** Zendesk gives the user's address or the bare id. */
const SUBJECT = /(?:^|\/)(\d{1,20})(?:\.json)?$/;

const Unverified = z.object({ aud: z.string() });
const Verified = z.object({ sub: z.union([z.string(), z.number()]).transform(String) });

/**
 * Verifies the token of a signed URL (RS256 only). The audience names the installation, whose own key, issuer and
 * audience the token must then fit; no address inside the token is ever followed. Every fault gives the same answer.
 */
export async function verifySignedUrl(token: string, directory: Directory, now: Date): Promise<Result<SignedIdentity>> {
  try {
    const named = installationOf(token, directory);
    if (!named) return NOT_AUTHENTICATED;
    const { installation } = named;
    const key = await importSPKI(installation.publicKeyPem, 'RS256');
    const { payload } = await jwtVerify(token, key, {
      algorithms: ['RS256'],
      audience: audienceOf(installation),
      issuer: `${installation.subdomain}.zendesk.com`,
      requiredClaims: ['exp', 'sub'],
      clockTolerance: 30,
      currentDate: now,
    });
    const userId = SUBJECT.exec(Verified.parse(payload).sub)?.[1];
    return userId === undefined ? NOT_AUTHENTICATED : ok({ ...named, userId });
  } catch {
    return NOT_AUTHENTICATED;
  }
}

/** Read before anything is verified: it only chooses which key to verify with. */
function installationOf(
  token: string,
  directory: Directory,
): { tenant: Tenant; installation: Installation } | undefined {
  const { aud } = Unverified.parse(decodeJwt(token));
  const id = AUDIENCE.exec(aud)?.[2];
  return id === undefined ? undefined : directory.installation(id);
}

function audienceOf({ subdomain, id }: Installation): string {
  return `https://${subdomain}.zendesk.com/api/v2/apps/installations/${id}.json`;
}
