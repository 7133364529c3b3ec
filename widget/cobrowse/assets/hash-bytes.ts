const BLOCK = 64;
/** So much of a file is hashed before the page may have its turn. */
const PIECE = 32 * 1024;
const START = [0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19];
/** The first 32 bits of the fractions of the cube roots of the first 64 primes. */
const ROUNDS = cubeRoots(64);

/** SHA-256 in base64url. Sites without encryption, as there are in intranets, have no hash of the browser's own. */
export async function hashBytes(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const subtle = (crypto as Partial<Crypto>).subtle;
  const hash = subtle ? new Uint8Array(await subtle.digest('SHA-256', bytes)) : await slowHash(bytes);
  return btoa(String.fromCharCode(...hash)).replace(/[+/=]/g, (char) => ({ '+': '-', '/': '_' })[char] ?? '');
}

/** The same, in plain steps. */
export async function slowHash(bytes: Uint8Array): Promise<Uint8Array> {
  const padded = new Uint8Array(Math.ceil((bytes.length + 9) / BLOCK) * BLOCK);
  padded.set(bytes);
  padded[bytes.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setBigUint64(padded.length - 8, BigInt(bytes.length) * 8n);
  const state = Uint32Array.from(START);
  for (let at = 0; at < padded.length; at += BLOCK) {
    mix(state, view, at);
    if (at % PIECE === 0) await new Promise((resolve) => setTimeout(resolve));
  }
  const hash = new DataView(new ArrayBuffer(32));
  state.forEach((word, index) => hash.setUint32(index * 4, word));
  return new Uint8Array(hash.buffer);
}

const turn = (word: number, by: number): number => (word >>> by) | (word << (32 - by));

function mix(state: Uint32Array, view: DataView, at: number): void {
  const words = new Uint32Array(64);
  const word = (index: number): number => words[index] ?? 0;
  for (let index = 0; index < 64; index += 1) {
    if (index < 16) words[index] = view.getUint32(at + index * 4);
    else {
      const [near, far] = [word(index - 2), word(index - 15)];
      const one = turn(far, 7) ^ turn(far, 18) ^ (far >>> 3);
      const two = turn(near, 17) ^ turn(near, 19) ^ (near >>> 10);
      words[index] = word(index - 16) + one + word(index - 7) + two;
    }
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (let index = 0; index < 64; index += 1) {
    const one =
      h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + (ROUNDS[index] ?? 0) + word(index);
    const two = (turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c));
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + one) | 0, c, b, a, (one + two) | 0];
  }
  [a, b, c, d, e, f, g, h].forEach((value, index) => {
    state[index] = (state[index] ?? 0) + value;
  });
}

function cubeRoots(count: number): Uint32Array {
  const roots: number[] = [];
  for (let candidate = 2; roots.length < count; candidate += 1) {
    let divisor = 2;
    while (candidate % divisor !== 0) divisor += 1;
    if (divisor === candidate) roots.push((Math.cbrt(candidate) % 1) * 2 ** 32);
  }
  return Uint32Array.from(roots);
}
