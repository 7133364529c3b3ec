import { grantsOf } from '#shared/protocol/evolve-sharing.ts';
import type { SessionEvent } from '#shared/protocol/session-event.ts';
import type { Session } from '#shared/protocol/session.ts';

/**
 * What cannot outlive the owner, in the commit that changes or ends the ownership: the share stands on a grant to the
 * owner, invitations on the owner's wish, watches on a rank above the owner. An offer is closed with the same stroke.
 */
export function looseEnds(session: Session, cause: 'moved' | 'taken' | 'ended'): SessionEvent[] {
  return [
    ...offerEnds(session, cause),
    ...shareEnds(session, cause),
    ...detailsEnds(session, cause),
    ...session.invitations.map(({ id }): SessionEvent => {
      return { type: 'invitation-closed', invitationId: id, reason: 'withdrawn', agent: null };
    }),
    ...session.watchers.map(({ agent }): SessionEvent => ({ type: 'watch-ended', watcherId: agent.id })),
    ...(cause === 'ended' ? guestEnds(session) : []),
  ];
}

function offerEnds(session: Session, reason: 'moved' | 'taken' | 'ended'): SessionEvent[] {
  if (session.phase !== 'offered') return [];
  const { id: offerId, agent } = session.offer;
  return [{ type: 'offer-rescinded', offerId, agentId: agent.id, reason }];
}

function shareEnds(session: Session, cause: 'moved' | 'taken' | 'ended'): SessionEvent[] {
  if (session.phase !== 'active') return [];
  const { sharing } = session;
  const reason = cause === 'ended' ? 'session-ended' : 'owner-changed';
  const isAsked = sharing.state === 'requested' && cause !== 'ended';
  return [
    ...(isAsked ? [{ type: 'share-withdrawn' as const, requestId: sharing.requestId }] : []),
    ...grantsOf(sharing).map(({ id }) => ({ type: 'share-stopped' as const, grantId: id, reason }) as const),
  ];
}

/** A new owner asks anew, as for everything else that was allowed to the one before. */
function detailsEnds({ details }: Session, cause: 'moved' | 'taken' | 'ended'): SessionEvent[] {
  if (details.state === 'shared')
    return [{ type: 'details-stopped', reason: cause === 'ended' ? 'session-ended' : 'owner-changed' }];
  const isOpen = details.state === 'asked' && cause !== 'ended';
  return isOpen ? [{ type: 'details-withdrawn', requestId: details.requestId }] : [];
}

function guestEnds({ guests }: Session): SessionEvent[] {
  return guests
    .filter(({ isRevoked }) => !isRevoked)
    .map(({ id }) => ({ type: 'guest-revoked', guestId: id, reason: 'session-ended' }));
}
