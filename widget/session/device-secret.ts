import type { KeyValueStore } from '#shared/client/key-value-store.ts';
import { storageNames } from './storage-names.ts';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const LENGTH = 32;

/** The secret that ties a key to this browser; made on the first claim, never before somebody acts. */
export function deviceSecret(store: KeyValueStore): string {
  const known = store.get(storageNames.device);
  if (known?.length === LENGTH) return known;
  const made = [...crypto.getRandomValues(new Uint8Array(LENGTH))].map((byte) => ALPHABET[byte & 63]).join('');
  store.set(storageNames.device, made);
  return made;
}
