import type { QueueRow } from '#shared/protocol/desk.ts';

/** A row as it is drawn; one that is gone keeps its place until the reader leaves the list. */
export interface HeldRow {
  readonly row: QueueRow;
  readonly isGone: boolean;
}

/** The rows as they stand, when nobody is in the list. */
export function freeRows(rows: readonly QueueRow[]): HeldRow[] {
  return rows.map((row) => ({ row, isGone: false }));
}

/** The same rows in the same places as `shown`, with what is new in them; rows that came since are only counted. */
export function heldRows(
  shown: readonly HeldRow[],
  rows: readonly QueueRow[],
): { readonly rows: HeldRow[]; readonly fresh: number } {
  const now = new Map(rows.map((row) => [row.sessionId, row]));
  const held = shown.map(({ row }) => {
    const current = now.get(row.sessionId);
    return { row: current ?? row, isGone: current === undefined };
  });
  const known = new Set(shown.map(({ row }) => row.sessionId));
  return { rows: held, fresh: rows.filter(({ sessionId }) => !known.has(sessionId)).length };
}
