import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { demo } from '../../tools/start/demo-tenant.ts';
import type { Secrets } from '../../tools/start/secrets.ts';
import { createZendeskDesk } from '../desk/zendesk/desk.ts';

/** The run's media server, as the environment names it. */
export function livekitOfRun(): NodeJS.ProcessEnv {
  return {
    LIVEKIT_URL: process.env.TEST_LIVEKIT_URL,
    LIVEKIT_API_KEY: process.env.TEST_LIVEKIT_API_KEY,
    LIVEKIT_API_SECRET: process.env.TEST_LIVEKIT_API_SECRET,
  };
}

/** New ones for each test; none of them opens anything else. */
export function createSecrets(): Secrets {
  const random = (): string => randomBytes(32).toString('hex');
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return {
    relaySecret: random(),
    livekit: { key: 'casement', secret: random() },
    oauth: { clientId: 'casement', clientSecret: random(), refreshToken: random() },
    desk: {
      signingKeyPem: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
      publicKeyPem: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
    },
  };
}

/** The stand-in desk of the demo's tenant, which vouches with these secrets. */
export function createDesk(relayUrl: string, { oauth, desk }: Secrets) {
  return createZendeskDesk({ relayUrl, ...demo, oauth, signingKeyPem: desk.signingKeyPem });
}
