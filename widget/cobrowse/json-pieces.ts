/** With more values in it than this, something is written in pieces. */
const MOST_VALUES = 400;

/**
 * The JSON of a value, as `JSON.stringify` writes it, in pieces that take little time each: whoever puts them together
 * can let the page go on in between.
 */
export function* jsonPieces(value: unknown): Generator<string> {
  if (!isLarge(value)) yield JSON.stringify(value);
  else if (Array.isArray(value)) yield* arrayPieces(value);
  else yield* objectPieces(value);
}

function* arrayPieces(values: readonly unknown[]): Generator<string> {
  let before = '[';
  for (const value of values) {
    yield before;
    yield* jsonPieces(value ?? null);
    before = ',';
  }
  yield ']';
}

function* objectPieces(object: object): Generator<string> {
  let before = '{';
  for (const [key, value] of Object.entries(object)) {
    if (value === undefined) continue;
    yield `${before}${JSON.stringify(key)}:`;
    yield* jsonPieces(value);
    before = ',';
  }
  yield '}';
}

/** Counts no further than it has to. */
function isLarge(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false;
  const open: object[] = [value];
  let count = 0;
  for (let at = open.pop(); at; at = open.pop()) {
    for (const inside of Object.values(at) as unknown[]) {
      count += 1;
      if (typeof inside === 'object' && inside !== null) open.push(inside);
    }
    if (count > MOST_VALUES) return true;
  }
  return false;
}
