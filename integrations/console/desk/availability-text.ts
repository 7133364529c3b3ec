import type { Availability, Unavailable } from '#shared/protocol/desk.ts';
import type { PresenceState } from '#shared/ui/presence-state.ts';
import { t } from './words.ts';

/** How an agent stands, as a mark and a word. The reason that keeps the agent away longest comes first. */
export function availabilityState({ reasons }: Pick<Availability, 'reasons'>): {
  readonly mark: PresenceState;
  readonly text: string;
} {
  const has = (...some: Unavailable[]) => reasons.some((reason) => some.includes(reason));
  if (has('offline')) return { mark: 'offline', text: t('offline') };
  if (has('opted-out')) return { mark: 'away', text: t('noOffers') };
  if (has('idle', 'locked', 'frozen', 'missed-offers')) return { mark: 'away', text: t('away') };
  if (has('full')) return { mark: 'full', text: t('full') };
  return { mark: 'available', text: t('available') };
}

/** One reason why an agent gets no offers, with what ends it (rows G10 to G13). */
export function reasonText(reason: Unavailable, { load, capacity }: Pick<Availability, 'load' | 'capacity'>): string {
  switch (reason) {
    case 'offline':
      return t('whyOffline');
    case 'opted-out':
      return t('whyOptedOut');
    case 'idle':
      return t('whyIdleNow');
    case 'locked':
      return t('whyLocked');
    case 'frozen':
      return t('whyFrozen');
    case 'full':
      return t('whyFull', { load, capacity });
    case 'missed-offers':
      return t('whyMissed');
  }
}
