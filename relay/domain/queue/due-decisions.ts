import type { QueueSettings, Roster } from '#shared/protocol/roster.ts';
import type { QueueDecision } from './queue-decision.ts';
import type { Active, Waiting } from './queue-book.ts';
import { applyRule, ruleStrikesAt } from './waiting-rules.ts';

/** A session ends with its lost owner only after others could have had it. */
const TAKERS_FIRST_MS = 5000;

/** What time and presence decide, before anybody is asked. */
export interface DueFacts {
  now: number;
  /** When an agent was last known to be here; undefined while they are. May be ahead. */
  absentSince: (agentId: string) => number | undefined;
  /** Who is here now. */
  here: () => string[];
  queueOf: (teamId: string) => QueueSettings | undefined;
  teamIds: readonly string[];
  policy: Roster['policy'];
  /** How long a session stays with an agent who is absent. */
  agentGraceMs: number;
  /** How long a customer's session stays open with nobody to run it. */
  customerGraceMs: number;
}

/** What is due for a session that waits; undefined when routing may go on. */
export function dueWhileWaiting(session: Waiting, facts: DueFacts): QueueDecision | undefined {
  return (
    dueOffer(session, facts) ?? dueRule(session, facts) ?? dueDesertion(session, facts) ?? dueHelper(session, facts)
  );
}

/** When something will be due for this session without anything else happening. */
export function nextDue(session: Waiting, facts: Pick<DueFacts, 'queueOf'>): number {
  const settings = ruleSettings(session, facts);
  const strikesAt = settings && ruleStrikesAt(session.place, settings);
  const ends = session.phase === 'offered' ? session.offer.until : Infinity;
  return Math.min(ends, strikesAt ?? Infinity);
}

/** What is due for a running session: its owner is lost, or one who helps (row F7). */
export function dueWhileActive(session: Active, facts: DueFacts): QueueDecision | undefined {
  const { here, agentGraceMs, customerGraceMs, teamIds, policy } = facts;
  const { owner } = session;
  if (owner && isLost(owner.id, agentGraceMs, facts)) {
    const { generalTeamId } = policy;
    const goneAfterMs = Math.max(customerGraceMs, agentGraceMs + TAKERS_FIRST_MS);
    if (isLost(owner.id, goneAfterMs, facts))
      return decision(session, 'gone', { type: 'agent:gone', agentId: owner.id });
    const lost = { agentId: owner.id, present: here(), teams: [...teamIds], generalTeamId };
    return decision(session, 'lost', { type: 'agent:lost', ...lost });
  }
  return dueHelper(session, facts);
}

/** Who helps or watches and is lost is out, also of a session that waits. */
function dueHelper(session: Waiting | Active, facts: DueFacts): QueueDecision | undefined {
  const helpers = [
    ...session.participants.filter(({ how }) => how !== 'guest').map(({ agent }) => agent.id),
    ...session.watchers.map(({ agent }) => agent.id),
  ];
  const lost = helpers.find((agentId) => isLost(agentId, facts.agentGraceMs, facts));
  return lost === undefined ? undefined : decision(session, 'helper', { type: 'participant:lost', agentId: lost });
}

function isLost(agentId: string, graceMs: number, { now, absentSince }: DueFacts): boolean {
  return now >= (absentSince(agentId) ?? Infinity) + graceMs;
}

/** The end of an offer belongs to the relay; who is gone need not be waited for (A9). */
function dueOffer(session: Waiting, { now, absentSince }: DueFacts): QueueDecision | undefined {
  if (session.phase !== 'offered') return undefined;
  const { id: offerId, until, agent } = session.offer;
  if (now >= until) return decision(session, 'lapse', { type: 'offer:lapse', offerId });
  if (now < (absentSince(agent.id) ?? Infinity)) return undefined;
  return decision(session, 'rescind', { type: 'offer:rescind', offerId, reason: 'agent-left' });
}

/** An open offer is answered before the session moves on; being overdue is said at once. */
function dueRule(session: Waiting, facts: DueFacts): QueueDecision | undefined {
  const settings = ruleSettings(session, facts);
  if (!settings) return undefined;
  const outcome = applyRule(session.place, settings, (teamId) => facts.teamIds.includes(teamId), facts.now);
  if (outcome?.do === 'mark-overdue') return decision(session, 'overdue', { type: 'queue:mark-overdue' });
  if (outcome?.do !== 'overflow' || session.phase === 'offered') return undefined;
  return decision(session, 'overflow', { type: 'queue:overflow', to: outcome.to });
}

/** Whoever waits for one agent who is lost waits for the team instead. */
function dueDesertion(session: Waiting, facts: DueFacts): QueueDecision | undefined {
  const { queue } = session.place;
  if (session.phase !== 'waiting' || queue.kind !== 'agent') return undefined;
  const absentSince = facts.absentSince(queue.agentId);
  const waitsFor = Math.max(absentSince ?? Infinity, session.place.enteredAt);
  if (facts.now < waitsFor + facts.agentGraceMs) return undefined;
  const to = [session.teamId, facts.policy.generalTeamId].find((id) => id !== null && facts.teamIds.includes(id));
  return to ? decision(session, 'overflow', { type: 'queue:overflow', to }) : undefined;
}

/** A personal queue has the rule of the session's team, to which it overflows. */
function ruleSettings({ place, teamId }: Waiting, { queueOf }: Pick<DueFacts, 'queueOf'>) {
  if (place.queue.kind === 'team') return queueOf(place.queue.teamId);
  const settings = teamId === null ? undefined : queueOf(teamId);
  if (settings?.waitingRule?.then !== 'overflow' || teamId === null) return settings;
  return { ...settings, waitingRule: { ...settings.waitingRule, to: teamId } };
}

function decision({ id, seq }: Waiting | Active, word: string, command: QueueDecision['command']): QueueDecision {
  return { sessionId: id, ifSeq: seq, commandId: `${word}-${String(seq)}`, command };
}
