import type { QueueSettings } from '#shared/protocol/roster.ts';
import type { Place } from '#shared/protocol/session.ts';

/** What a waiting rule does now: marks the session, or moves it to another team. */
export type RuleOutcome = { do: 'mark-overdue' } | { do: 'overflow'; to: string };

type RuleSettings = Pick<QueueSettings, 'waitingRule' | 'bounceCap'>;

/** When the rule strikes in this visit, in ms since 1970; undefined when it has, or there is none. */
export function ruleStrikesAt({ enteredAt, isOverdue }: Place, { waitingRule }: RuleSettings): number | undefined {
  if (!waitingRule || isOverdue) return undefined;
  return enteredAt + waitingRule.afterSeconds * 1000;
}

/**
 * Overdue, or overflow to a team that exists; both name each move, and two rules may send a session back and forth
 * (row G9). At the cap it stays and is overdue.
 */
export function applyRule(
  place: Place,
  settings: RuleSettings,
  isTeam: (teamId: string) => boolean,
  now: number,
): RuleOutcome | undefined {
  const { waitingRule, bounceCap } = settings;
  const strikesAt = ruleStrikesAt(place, settings);
  if (!waitingRule || strikesAt === undefined || now < strikesAt) return undefined;
  if (waitingRule.then === 'alert') return { do: 'mark-overdue' };
  const isAtCap = bounceCap !== null && place.bounces >= bounceCap;
  const isSame = place.queue.kind === 'team' && place.queue.teamId === waitingRule.to;
  if (isAtCap || isSame || !isTeam(waitingRule.to)) return { do: 'mark-overdue' };
  return { do: 'overflow', to: waitingRule.to };
}
