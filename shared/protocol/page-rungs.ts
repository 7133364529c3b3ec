import type { Grant, Scope } from './session-event.ts';
import type { PageShare } from './session.ts';

/** What an agent may do with a page that is in sight, from little to much; each stands on those before it. */
export const PAGE_RUNGS = ['see', 'point', 'scroll', 'click', 'type'] as const satisfies readonly Scope[];
export type PageRung = (typeof PAGE_RUNGS)[number];

export function isPageRung(scope: Scope): scope is PageRung {
  return scope !== 'screen';
}

/** Whether somebody who may do `reach` may do this. */
export function reaches(reach: PageRung | undefined, rung: PageRung): boolean {
  return reach !== undefined && PAGE_RUNGS.indexOf(reach) >= PAGE_RUNGS.indexOf(rung);
}

/** How far the grants of one agent reach at `now`, in ms since 1970: as far as none is missing. */
export function reachOf(page: PageShare | null, agentId: string, now: number): PageRung | undefined {
  const scopes = new Set(
    page?.grants.filter((grant) => grant.agentId === agentId && grant.until > now).map(({ scope }) => scope),
  );
  const missing = PAGE_RUNGS.findIndex((rung) => !scopes.has(rung));
  return PAGE_RUNGS[(missing === -1 ? PAGE_RUNGS.length : missing) - 1];
}

/** Whether `upper` is lost with `lower`: it is of the same agent and stands on it. */
export function standsOn(upper: Grant, lower: Grant): boolean {
  if (!isPageRung(upper.scope) || !isPageRung(lower.scope)) return false;
  return upper.agentId === lower.agentId && reaches(upper.scope, lower.scope);
}
