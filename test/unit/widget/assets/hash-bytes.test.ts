import { createHash, randomBytes } from 'node:crypto';
import { hashBytes, slowHash } from '../../../../widget/cobrowse/assets/hash-bytes.ts';

const LENGTHS = [0, 1, 55, 56, 63, 64, 65, 1000, 100_003];

it.each(LENGTHS)('[A11] the hash of %i bytes is the same without encryption of the site', async (length) => {
  const bytes = new Uint8Array(randomBytes(length));
  const expected = createHash('sha256').update(bytes);
  expect(Buffer.from(await slowHash(bytes)).toString('base64url')).toBe(expected.copy().digest('base64url'));
  await expect(hashBytes(bytes)).resolves.toBe(expected.digest('base64url'));
});
