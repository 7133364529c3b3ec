import type { AgentRef } from '#shared/protocol/agent-ref.ts';
import type { Reasons } from '#shared/protocol/queue-event.ts';
import type { Commit } from '#shared/protocol/session-event.ts';
import type { Session } from '#shared/protocol/session.ts';
import { formatDuration } from '#shared/ui/format-duration.ts';
import { getLocale } from '#shared/ui/locale.ts';
import { t } from './words.ts';

/** Whom the routing asked last, if that is who has the session or is asked now, and why (row K16). */
export function whyAgent(session: Session, commits: readonly Commit[]): { agent: AgentRef; why: Reasons } | undefined {
  const who = session.phase === 'offered' ? session.offer.agent : session.owner;
  const offers = commits.flatMap(({ events }) => events.flatMap((event) => (event.type === 'offer-made' ? event : [])));
  const last = offers.at(-1);
  return last && last.agent.id === who?.id ? { agent: last.agent, why: last.why } : undefined;
}

/** The reasons as one line: skills, load, how long without a session. */
export function whyLine({ matchedSkills, load, capacity, idleMs }: Reasons['chosen']): string {
  const reasons = [t('whyLoad', { load, capacity })];
  if (matchedSkills.length > 0) reasons.unshift(t('whySkills', { skills: listOf(matchedSkills) }));
  if (idleMs >= 60_000) reasons.push(t('whyIdle', { time: formatDuration(idleMs) }));
  return reasons.join(', ');
}

function listOf(parts: readonly string[]): string {
  return new Intl.ListFormat(getLocale(), { type: 'conjunction' }).format(parts);
}
