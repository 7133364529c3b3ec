import { grantsIn } from '#shared/protocol/grants-in.ts';
import { PAGE_RUNGS, isPageRung, type PageRung } from '#shared/protocol/page-rungs.ts';
import type { Commit, Grant, SessionEvent } from '#shared/protocol/session-event.ts';

/** How far somebody went on the page before a commit, and how far after it. */
export interface PageNews {
  agentId: string;
  before: PageRung | undefined;
  after: PageRung | undefined;
}

/** By the last event about this agent in the commit: one press gives or takes several permissions, and is one line. */
export function pageNews(commits: readonly Commit[]): ReadonlyMap<SessionEvent, PageNews> {
  const grants = grantsIn(commits);
  const open = new Map<string, Grant>();
  const news = new Map<SessionEvent, PageNews>();
  for (const { events } of commits) {
    const before = new Map<string, PageRung | undefined>();
    const last = new Map<string, SessionEvent>();
    for (const event of events) {
      const grant = grantOf(event, grants);
      if (!grant || !isPageRung(grant.scope)) continue;
      const { agentId } = grant;
      if (!before.has(agentId)) before.set(agentId, reachIn(open, agentId));
      if (event.type === 'share-granted') open.set(grant.id, grant);
      else open.delete(grant.id);
      last.set(agentId, event);
    }
    for (const [agentId, event] of last)
      news.set(event, { agentId, before: before.get(agentId), after: reachIn(open, agentId) });
  }
  return news;
}

function grantOf(event: SessionEvent, grants: ReadonlyMap<string, Grant>): Grant | undefined {
  if (event.type === 'share-granted') return event.grant;
  return event.type === 'share-stopped' ? grants.get(event.grantId) : undefined;
}

function reachIn(open: ReadonlyMap<string, Grant>, agentId: string): PageRung | undefined {
  const scopes = new Set([...open.values()].filter((grant) => grant.agentId === agentId).map(({ scope }) => scope));
  return PAGE_RUNGS.findLast((rung) => scopes.has(rung));
}
