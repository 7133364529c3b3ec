import type { Commit, SessionEvent, Surface } from '#shared/protocol/session-event.ts';

/** One permission the customer was asked for: refused, or given from `at` to `until`. Times in ms since 1970. */
export type ReceiptLine =
  { kind: 'refused'; at: number } | { kind: 'allowed'; at: number; until: number | undefined; surface: Surface };

/** Everything this customer allowed or refused, in order (row K8). */
export function receipt(commits: readonly Commit[], endedAt: number | undefined): ReceiptLine[] {
  const lines: ReceiptLine[] = [];
  for (const { at, events } of commits) for (const event of events) add(lines, event, at);
  return lines.map((line) => (line.kind === 'allowed' ? { ...line, until: line.until ?? endedAt } : line));
}

function add(lines: ReceiptLine[], event: SessionEvent, at: number): void {
  if (event.type === 'share-refused') lines.push({ kind: 'refused', at });
  if (event.type === 'share-granted') lines.push({ kind: 'allowed', at, until: undefined, surface: event.surface });
  const open = lines.at(-1);
  if (event.type === 'share-stopped' && open?.kind === 'allowed') open.until = at;
}
