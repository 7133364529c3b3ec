import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { subkeyOf } from './secrets.ts';

const IV_BYTES = 12;
const TAG_BYTES = 16;

export interface Seal {
  close(text: string): string;
  /** Throws when the text was not sealed with this relay's secret. */
  open(sealed: string): string;
}

/** AES-256-GCM for the few secrets that must be stored, such as a help desk's refresh token. */
export function createSeal(relaySecret: string): Seal {
  const key = subkeyOf(relaySecret, 'seal');
  return {
    close(text) {
      const iv = randomBytes(IV_BYTES);
      const cipher = createCipheriv('aes-256-gcm', key, iv);
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64url');
    },
    open(sealed) {
      const bytes = Buffer.from(sealed, 'base64url');
      const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, IV_BYTES), { authTagLength: TAG_BYTES });
      decipher.setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
      return Buffer.concat([decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]).toString('utf8');
    },
  };
}
