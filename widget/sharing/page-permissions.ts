import { PAGE_RUNGS, reachOf, reaches, standsOn, type PageRung } from '#shared/protocol/page-rungs.ts';
import type { Grant } from '#shared/protocol/session-event.ts';
import type { PageShare } from '#shared/protocol/session.ts';

/** Somebody who sees the page, and how much further they may go. */
export interface Holder {
  readonly agentId: string;
  readonly reach: PageRung;
  /** When the highest of these permissions ends, in ms since 1970. */
  readonly until: number;
}

/**
 * The relay ends what is over and passes nothing on after that, while the clock of this machine may be wrong by hours.
 * So here a grant holds for as long as it is in the log.
 */
const ALWAYS = 0;

/** What is left of a page's permissions when these grants are over, and with them all that stands on them. */
export function withoutStopped(page: PageShare | null, stopped: ReadonlySet<string>): PageShare | null {
  if (!page) return null;
  const over = page.grants.filter(({ id }) => stopped.has(id));
  const [first, ...more] = page.grants.filter(
    (grant) => !over.some((lower) => lower.id === grant.id || standsOn(grant, lower)),
  );
  return first?.scope === 'see' ? { ...page, grants: [first, ...more] } : null;
}

/** How far this agent may go on the page. */
export function allowedTo(page: PageShare | null, agentId: string): PageRung | undefined {
  return reachOf(page, agentId, ALWAYS);
}

/** Everybody who sees the page, in the order in which they were allowed to. */
export function holdersOf(page: PageShare | null): Holder[] {
  return seesOf(page).flatMap(({ agentId }) => {
    const reach = allowedTo(page, agentId);
    const top = page?.grants.find((grant) => grant.agentId === agentId && grant.scope === reach);
    return reach && top ? [{ agentId, reach, until: top.until }] : [];
  });
}

/** The grants to see the page. */
export function seesOf(page: PageShare | null): Grant[] {
  return page?.grants.filter(({ scope }) => scope === 'see') ?? [];
}

/** What must be stopped so that an agent may do no more than `keep`; undefined: that is so already. */
export function lowestAbove(page: PageShare | null, agentId: string, keep: PageRung | undefined): Grant | undefined {
  const rung = PAGE_RUNGS.find((one) => !reaches(keep, one));
  return page?.grants.find((grant) => grant.agentId === agentId && grant.scope === rung);
}
