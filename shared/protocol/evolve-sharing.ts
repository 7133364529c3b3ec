import type { Grant, SessionEvent } from './session-event.ts';
import type { PageShare, Sharing } from './session.ts';

/** The page that the agent sees redrawn, whatever else is asked for or shown beside it. */
export function pageShareOf(sharing: Sharing): PageShare | null {
  return sharing.state === 'none' ? null : sharing.page;
}

/** Everything that is allowed now: what was allowed last comes first, so that it ends first. */
export function grantsOf(sharing: Sharing): Grant[] {
  const grants = [...(pageShareOf(sharing)?.grants ?? [])].reverse();
  return sharing.state === 'screen' ? [sharing.grant, ...grants] : grants;
}

/** A screen is shown, or asked for, so that both sides are connected before the choice. */
export function isAboutScreen(sharing: Sharing): boolean {
  return sharing.state === 'screen' || (sharing.state === 'requested' && sharing.scope === 'screen');
}

export function nextSharing(sharing: Sharing, event: SessionEvent, at: number): Sharing {
  const page = pageShareOf(sharing);
  switch (event.type) {
    case 'share-requested': {
      const { requestId, scope, agent } = event;
      return { state: 'requested', requestId, scope, agent, since: at, page };
    }
    case 'share-withdrawn':
    case 'share-refused':
      return sharing.state === 'requested' ? left(page, 'askAgainAt' in event ? event.askAgainAt : 0) : sharing;
    case 'share-granted': {
      const { grant, surface } = event;
      return grant.scope === 'screen'
        ? { state: 'screen', grant, surface, since: at, page }
        : left(allowed(page, grant, at), 0);
    }
    case 'share-narrowed':
      return page && sharing.state !== 'none' ? { ...sharing, page: { ...page, part: event.part } } : sharing;
    case 'share-stopped':
      return stopped(sharing, without(page, event.grantId), event.grantId);
    default:
      return sharing;
  }
}

function stopped(sharing: Sharing, page: PageShare | null, grantId: string): Sharing {
  const goesOn = sharing.state === 'requested' || (sharing.state === 'screen' && sharing.grant.id !== grantId);
  return goesOn ? { ...sharing, page } : left(page, 0);
}

function allowed(page: PageShare | null, grant: Grant, at: number): PageShare {
  return inOrder([...(page?.grants ?? []), grant], page) ?? { grants: [grant], since: at, part: 'page' };
}

function without(page: PageShare | null, grantId: string): PageShare | null {
  return (
    page &&
    inOrder(
      page.grants.filter(({ id }) => id !== grantId),
      page,
    )
  );
}

/** Those to see come first; where there is none, nothing is in sight. */
function inOrder(grants: readonly Grant[], page: PageShare | null): PageShare | null {
  const [first, ...sees] = grants.filter(({ scope }) => scope === 'see');
  if (!page || !first) return null;
  return { ...page, grants: [first, ...sees, ...grants.filter(({ scope }) => scope !== 'see')] };
}

/** Once nothing else is asked for or shown. */
function left(page: PageShare | null, askAgainAt: number): Sharing {
  return page ? { state: 'page', page, askAgainAt } : { state: 'none', askAgainAt };
}
