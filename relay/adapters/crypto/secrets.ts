import { createHmac, hkdfSync } from 'node:crypto';
import { KEY_ALPHABET, KEY_LENGTH } from '#shared/protocol/key.ts';
import { FIRST_WORDS, SECOND_WORDS } from './words.ts';
import type { Secrets } from '../../domain/ports.ts';

/** Everything the relay derives from RELAY_SECRET, each from its own subkey. */
export function createSecrets(relaySecret: string): Secrets {
  const from = (label: string) => {
    const subkey = subkeyOf(relaySecret, label);
    return (...parts: Array<string | number>) => createHmac('sha256', subkey).update(JSON.stringify(parts)).digest();
  };
  const sessionId = from('session id');
  const phrase = from('phrase');
  const room = from('media room');
  const key = from('key');
  const link = from('link');
  const hash = from('hash');
  const guestLink = from('guest link');
  return {
    sessionId: (tenantId, agentId, commandId) => `s${opaque(sessionId(tenantId, agentId, commandId))}`,
    phrase: (id) => words(phrase(id)),
    mediaRoom: (id) => `r${opaque(room(id))}`,
    key: (id, issue) => ({ key: symbols(key(id, issue)), link: opaque(link(id, issue)) }),
    hash: (secret) => hash(secret).toString('base64url'),
    guestLink: (sessionId, guestId) => opaque(guestLink(sessionId, guestId)),
  };
}

/** A 256-bit key for one purpose. */
export function subkeyOf(relaySecret: string, label: string): Buffer {
  return Buffer.from(hkdfSync('sha256', relaySecret, 'casement', label, 32));
}

/** 128 bit as 22 letters, digits, - and _. */
function opaque(digest: Buffer): string {
  return digest.subarray(0, 16).toString('base64url');
}

/** Nine symbols without bias worth naming: 128 bit taken modulo 30 to the 9th. */
function symbols(digest: Buffer): string {
  let rest = BigInt(`0x${digest.subarray(0, 16).toString('hex')}`);
  const base = BigInt(KEY_ALPHABET.length);
  let key = '';
  while (key.length < KEY_LENGTH) {
    key += KEY_ALPHABET[Number(rest % base)] ?? '';
    rest /= base;
  }
  return key;
}

function words(digest: Buffer): string {
  const first = FIRST_WORDS[digest.readUInt32BE(0) % FIRST_WORDS.length] ?? '';
  const second = SECOND_WORDS[digest.readUInt32BE(4) % SECOND_WORDS.length] ?? '';
  return `${first} ${second}`;
}
