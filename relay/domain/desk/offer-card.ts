import type { OfferCard } from '#shared/protocol/desk.ts';
import type { SessionIn } from '#shared/protocol/session.ts';
import { waitingRow, type RowFacts } from './queue-rows.ts';

/** What the agent who is asked gets to see (rows G3, E13, K16); `now` is the relay's clock. */
export function offerCard(session: SessionIn<'offered'>, facts: RowFacts, now: number): OfferCard {
  const { offer, handover } = session;
  const { chosen } = offer.why;
  return {
    offerId: offer.id,
    sessionId: session.id,
    row: waitingRow(session, facts),
    until: offer.until,
    now,
    why: { ...offer.why, chosen: { ...chosen, matchedSkills: chosen.matchedSkills.map(facts.skillName) } },
    handover: handover ?? null,
  };
}
