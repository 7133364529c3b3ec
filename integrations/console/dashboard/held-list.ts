/** A row as it is drawn; one that is gone keeps its place until the reader leaves the table. */
export interface HeldRow<T> {
  readonly row: T;
  readonly isGone: boolean;
}

/** What is shown while somebody stands in a table: rows stay where they are, new ones are only counted. */
export function holdList<T>(
  before: readonly T[],
  now: readonly T[],
  keyOf: (row: T) => string,
): { rows: Array<HeldRow<T>>; fresh: number } {
  const current = new Map(now.map((row) => [keyOf(row), row]));
  const rows = before.map((row) => ({ row: current.get(keyOf(row)) ?? row, isGone: !current.has(keyOf(row)) }));
  const known = new Set(before.map(keyOf));
  return { rows, fresh: now.filter((row) => !known.has(keyOf(row))).length };
}
