import { createHash, createPrivateKey, createPublicKey } from 'node:crypto';
import { SignJWT } from 'jose';

const LIFETIME_SECONDS = 5 * 60;

export interface Signer {
  /** The token for one load of the app's page at `url` (with its query), for this agent and place. */
  sign(input: { url: string; userId: number; location: string }): Promise<string>;
  readonly publicKeyPem: string;
}

/** Signs addresses with RS256 as the vendor does for apps with `signedUrls`. */
export function createSigner(options: {
  subdomain: string;
  appId: number;
  installationId: number;
  keyPem: string;
}): Signer {
  const host = `${options.subdomain}.zendesk.com`;
  const key = createPrivateKey(options.keyPem);
  return {
    publicKeyPem: createPublicKey(options.keyPem).export({ type: 'spki', format: 'pem' }).toString(),
    sign: ({ url, userId, location }) => {
      const now = Math.floor(Date.now() / 1000);
      return new SignJWT({
        qsh: queryHash(new URL(url)),
        cnf: { jku: `https://${host}/api/v2/apps/${options.appId}/public_key.pem` },
        context: { product: 'support', location },
      })
        .setProtectedHeader({ alg: 'RS256', typ: 'JWT' })
        .setIssuer(host)
        .setAudience(`https://${host}/api/v2/apps/installations/${options.installationId}.json`)
        .setSubject(`https://${host}/api/v2/users/${userId}.json`)
        .setIssuedAt(now)
        .setNotBefore(now)
        .setExpirationTime(now + LIFETIME_SECONDS)
        .sign(key);
    },
  };
}

/** Hash over method, path and sorted query, so that a token cannot be moved to another address. */
function queryHash(url: URL): string {
  const query = [...url.searchParams].map(([key, value]) => `${encodeURIComponent(key)}=${encodeURIComponent(value)}`);
  return createHash('sha256')
    .update(`POST&${url.pathname}&${query.sort().join('&')}`)
    .digest('hex');
}
