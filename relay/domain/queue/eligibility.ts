import type { Availability, Unavailable } from '#shared/protocol/desk.ts';
import type { WhyNot } from '#shared/protocol/queue-event.ts';

/** What is known of an agent, before it is decided whether they can be asked. */
export interface AgentFacts {
  agentId: string;
  presence: { reasons: ReadonlyArray<'offline' | 'idle' | 'locked' | 'frozen'>; since: number };
  optedOutSince: number | undefined;
  misses: number;
  missesUntilAway: number | null;
  /** Sessions, offers, and what is being taken. */
  load: number;
  hasOffer: boolean;
  capacity: number;
  workedAt: number;
}

/** All reasons why an agent gets no offers, the gravest first (rows G10 to G13). */
export function availabilityOf(facts: AgentFacts): Availability {
  const { agentId, presence, load, capacity, optedOutSince } = facts;
  const reasons: Unavailable[] = presence.reasons.filter((reason) => reason === 'offline');
  if (optedOutSince !== undefined) reasons.push('opted-out');
  if (hasMissed(facts)) reasons.push('missed-offers');
  reasons.push(...presence.reasons.filter((reason) => reason !== 'offline'));
  if (load >= capacity) reasons.push('full');
  const since = Math.max(presence.since, optedOutSince ?? 0);
  return { agentId, reasons, since, load, capacity };
}

/** Why nothing can be offered to an agent right now; the first reason counts. */
export function blockOf(facts: AgentFacts): WhyNot | undefined {
  const [reason] = availabilityOf(facts).reasons;
  if (facts.hasOffer && (reason === undefined || reason === 'full')) return 'has-offer';
  return reason === 'missed-offers' ? 'missed' : reason;
}

/** Since when somebody could have been given something: fair between those who are equally busy. */
export function idleSince({ presence, workedAt }: AgentFacts): number {
  return Math.max(presence.since, workedAt);
}

function hasMissed({ misses, missesUntilAway }: AgentFacts): boolean {
  return missesUntilAway !== null && misses >= missesUntilAway;
}
