import type { Reasons, WhyNot } from '#shared/protocol/queue-event.ts';
import { formatDuration } from '#shared/ui/format-duration.ts';
import { getLocale } from '#shared/ui/locale.ts';
import { t } from './words.ts';

/** Why this agent is asked, as one sentence (row K16). */
export function whyYou({ matchedSkills, load, capacity, idleMs }: Reasons['chosen']): string {
  const reasons = [t('whyLoad', { load, capacity })];
  if (matchedSkills.length > 0) {
    const skills = listOf(matchedSkills);
    reasons.unshift(matchedSkills.length === 1 ? t('whySkill', { skills }) : t('whySkills', { skills }));
  }
  if (idleMs >= 60_000) reasons.push(t('whyIdle', { time: formatDuration(idleMs) }));
  return t('whyYou', { reasons: listOf(reasons) });
}

/** Why one of the others is not asked, in a word or two. */
export function whyNotText(whyNot: WhyNot): string {
  return t(whyNotKeys[whyNot]);
}

const whyNotKeys = {
  offline: 'notOffline',
  'opted-out': 'notOptedOut',
  idle: 'notIdle',
  locked: 'notLocked',
  frozen: 'notFrozen',
  full: 'notFull',
  'lacks-skills': 'notSkills',
  declined: 'notDeclined',
  missed: 'notMissed',
  'has-offer': 'notHasOffer',
  'more-sessions': 'notMoreSessions',
  'fewer-skills': 'notFewerSkills',
  'idle-shorter': 'notIdleShorter',
  same: 'notSame',
} as const satisfies Record<WhyNot, string>;

function listOf(parts: readonly string[]): string {
  return new Intl.ListFormat(getLocale(), { type: 'conjunction' }).format(parts);
}
