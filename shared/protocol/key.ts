/**
 * The spoken session key: nine symbols of a 30-letter alphabet without look-alikes, about 44 bit.
 * Free of zod: browsers import it.
 */
export const KEY_ALPHABET = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
export const KEY_LENGTH = 9;

/** `7hk 4qm-2xr` → `7HK4QM2XR`; symbols outside the alphabet are dropped, so every spelling counts as one guess. */
export function normalizeKey(typed: string): string {
  return [...typed.toUpperCase()].filter((symbol) => KEY_ALPHABET.includes(symbol)).join('');
}

/** `7HK4QM2XR` → `7HK-4QM-2XR`; a partial key is grouped as far as it goes. */
export function formatKey(typed: string): string {
  const symbols = normalizeKey(typed).slice(0, KEY_LENGTH);
  return symbols.match(/.{1,3}/g)?.join('-') ?? '';
}

export function isCompleteKey(typed: string): boolean {
  return normalizeKey(typed).length === KEY_LENGTH;
}
