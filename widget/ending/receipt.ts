import { grantsIn } from '#shared/protocol/grants-in.ts';
import type { Commit, EventOf, Grant, PagePart, Scope, Surface } from '#shared/protocol/session-event.ts';

/** Something the customer was asked for, gave, took back or changed. Times in ms since 1970. */
export type ReceiptLine = { at: number } & (
  | { kind: 'refused'; scope: Scope; agentId: string; reason: EventOf<'share-refused'>['reason'] }
  /** Given from `at` to `until`; several at once where they began and ended together. */
  | { kind: 'allowed'; scopes: Scope[]; agentId: string; surface: Surface; until: number | undefined }
  | { kind: 'narrowed'; part: PagePart }
  | { kind: 'used'; agentId: string; scrolls: number; clicks: number; keys: number }
);

/** Everything this customer allowed or refused, and what was done with it, in order (row K8). */
export function receipt(commits: readonly Commit[], endedAt: number | undefined): ReceiptLine[] {
  const ends = endsIn(commits);
  const requests = new Map<string, EventOf<'share-requested'>>();
  const lines: ReceiptLine[] = [];
  for (const { at, events } of commits) {
    for (const event of events) {
      if (event.type === 'share-requested') requests.set(event.requestId, event);
      if (event.type === 'share-refused') lines.push(refusal(event, requests.get(event.requestId), at));
      if (event.type === 'share-narrowed') lines.push({ kind: 'narrowed', at, part: event.part });
      if (event.type === 'control-used') lines.push(used(event));
      if (event.type === 'share-granted') allow(lines, event, at, ends.get(event.grant.id) ?? endedAt);
    }
  }
  return lines;
}

/** When each grant that was ended was. */
function endsIn(commits: readonly Commit[]): Map<string, number> {
  const grants = grantsIn(commits);
  const ends = new Map<string, number>();
  for (const { at, events } of commits)
    for (const event of events)
      if (event.type === 'share-stopped' && grants.has(event.grantId) && !ends.has(event.grantId))
        ends.set(event.grantId, at);
  return ends;
}

function refusal(
  { reason }: EventOf<'share-refused'>,
  request: EventOf<'share-requested'> | undefined,
  at: number,
): ReceiptLine {
  return { kind: 'refused', at, scope: request?.scope ?? 'screen', agentId: request?.agent.id ?? '', reason };
}

function used({ agentId, scrolls, clicks, keys, since }: EventOf<'control-used'>): ReceiptLine {
  return { kind: 'used', at: since, agentId, scrolls, clicks, keys };
}

/** What one yes gave is one line, as far as it ended at the same time. */
function allow(
  lines: ReceiptLine[],
  { grant, surface }: EventOf<'share-granted'>,
  at: number,
  until: number | undefined,
): void {
  const last = lines.at(-1);
  if (last?.kind === 'allowed' && isTogether(last, grant, at, until)) last.scopes.push(grant.scope);
  else lines.push({ kind: 'allowed', at, scopes: [grant.scope], agentId: grant.agentId, surface, until });
}

function isTogether(
  line: Extract<ReceiptLine, { kind: 'allowed' }>,
  { agentId, scope }: Grant,
  at: number,
  until: number | undefined,
): boolean {
  // To see is named by itself: what stands on it may be less or more.
  const isAlike = scope !== 'screen' && !line.scopes.includes('screen') && !line.scopes.includes('see');
  return isAlike && line.at === at && line.until === until && line.agentId === agentId;
}
