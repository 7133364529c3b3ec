import type { Actor, EndReason } from '#shared/protocol/session-event.ts';
import { t } from './words.ts';

interface EndFacts {
  readonly reason: EndReason;
  /** Who ended it, as the log says. */
  readonly by: Actor | undefined;
  readonly customer: string;
  /** Who was expected: the requester of the ticket. */
  readonly requester: string;
  /** The agent who reads. */
  readonly agentId: string;
}

/** Who ended a session and why, in one sentence. */
export function endText({ reason, by, customer, requester, agentId }: EndFacts): string {
  switch (reason) {
    case 'ended':
      if (by?.role === 'agent') return by.id === agentId ? t('endedByYou') : t('endedByOther', { who: by.name });
      return t('endedByOther', { who: customer });
    case 'cancelled':
      return t('endedCancelled');
    case 'key-expired':
      return t('endedKeyExpired');
    case 'not-for-me':
      return t('endedNotForMe');
    case 'not-this-person':
      return t('endedNotThisPerson', { name: requester || t('customer') });
    case 'customer-gone':
      return t('endedGone', { name: customer });
    case 'left-queue':
      return t('endedLeftQueue', { name: customer });
    case 'agent-lost':
      return t('endedAgentLost');
  }
}
