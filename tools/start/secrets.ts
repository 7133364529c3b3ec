import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { z } from 'zod';
import { AdviceError } from '../advice-error.ts';
import { readJson, writeJson } from './data-folder.ts';

const Secrets = z.object({
  relaySecret: z.string().regex(/^[0-9a-f]{64}$/),
  livekit: z.object({ key: z.string().min(1), secret: z.string().min(32) }),
  oauth: z.object({ clientId: z.string(), clientSecret: z.string(), refreshToken: z.string() }),
  desk: z.object({ signingKeyPem: z.string(), publicKeyPem: z.string() }),
});

/** Everything secret of one product on this machine. `relaySecret` is 64 hex characters; the desk's keys are PEM. */
export type Secrets = z.infer<typeof Secrets>;

const random = (bytes: number): string => randomBytes(bytes).toString('hex');

function generate(): Secrets {
  const pair = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  return {
    relaySecret: random(32),
    livekit: { key: `API${random(6)}`, secret: random(32) },
    oauth: { clientId: 'casement', clientSecret: random(24), refreshToken: random(24) },
    desk: { signingKeyPem: pair.privateKey, publicKeyPem: pair.publicKey },
  };
}

/**
 * Reads the secrets, and makes them the first time.
 * @throws AdviceError when the file cannot be read
 */
export function loadSecrets(file: string): Secrets {
  const kept = readJson(file);
  if (kept === undefined) {
    const made = generate();
    writeJson(file, made);
    return made;
  }
  const parsed = Secrets.safeParse(kept);
  if (!parsed.success)
    throw new AdviceError(`${file} does not hold Casement's secrets: remove it to have new ones made.`);
  return parsed.data;
}
