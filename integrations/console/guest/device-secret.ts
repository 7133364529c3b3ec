import type { KeyValueStore } from '#shared/client/key-value-store.ts';

const KEY = 'casement:device';
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const LENGTH = 32;

/** The secret that ties a link to this browser; made when the link is opened, never before. */
export function deviceSecret(store: KeyValueStore): string {
  const known = store.get(KEY);
  if (known?.length === LENGTH) return known;
  const made = [...crypto.getRandomValues(new Uint8Array(LENGTH))].map((byte) => ALPHABET[byte & 63]).join('');
  store.set(KEY, made);
  return made;
}
