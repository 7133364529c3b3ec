import type { Commit, EventOf, SessionEvent } from '#shared/protocol/session-event.ts';
import type { ChatSystemLine } from '#shared/ui/chat-item.ts';
import { iconEye } from '#shared/ui/icons/eye.ts';
import { iconEyeOff } from '#shared/ui/icons/eye-off.ts';
import { iconOffline } from '#shared/ui/icons/offline.ts';
import { iconScreen } from '#shared/ui/icons/screen.ts';
import { iconVerified } from '#shared/ui/icons/verified.ts';
import { t } from './lines-words.ts';

/** What a line of the log shows, beside its time and place. */
export type Line = Pick<ChatSystemLine, 'text' | 'icon' | 'tone' | 'strong'>;

/** Only what the customer took part in; everything else is the agent's business. Fetched with the first of these. */
export function lineOf(event: SessionEvent, by: Commit['by'], agent: string): Line | undefined {
  switch (event.type) {
    case 'share-requested':
      return { text: t(event.scope === 'see' ? 'pageAsked' : 'shareAsked', { agent }), icon: iconScreen };
    case 'share-withdrawn':
      return { text: t('shareWithdrawn', { agent }) };
    case 'share-refused':
      return { text: refused[event.reason](), icon: iconEyeOff };
    case 'share-granted':
      return { text: shared[event.surface](agent), icon: iconEye, tone: 'live' };
    case 'share-stopped':
      return event.reason === 'session-ended' ? undefined : { text: stopped(event, by, agent), icon: iconEyeOff };
    case 'offer-accepted':
    case 'session-taken':
    case 'ownership-moved':
      return { text: t('talkingNow', { agent: event.agent.name }), strong: event.agent.name, icon: iconVerified };
    case 'queue-entered':
      return enteredLine(event);
    case 'participant-joined':
      return event.how === 'stayed' ? undefined : { text: t('helperJoined', { name: event.agent.name }) };
    default:
      return undefined;
  }
}

/** Coming into the line is shown above the chat; only why somebody is back in it needs a word. */
function enteredLine({ enteredBy }: EventOf<'queue-entered'>): Line | undefined {
  if (enteredBy === 'agent-lost') return { text: t('agentLost'), icon: iconOffline };
  return enteredBy === 'transfer' ? { text: t('handedOver') } : undefined;
}

const refused = {
  declined: () => t('shareDeclined'),
  cancelled: () => t('shareCancelled'),
  unsupported: () => t('shareUnsupported'),
};

const shared = {
  page: (agent: string) => t('sharedPage', { agent }),
  tab: (agent: string) => t('sharedTab', { agent }),
  window: (agent: string) => t('sharedWindow', { agent }),
  screen: (agent: string) => t('sharedScreen', { agent }),
  unknown: (agent: string) => t('sharedScreen', { agent }),
};

function stopped({ reason }: EventOf<'share-stopped'>, by: Commit['by'], agent: string): string {
  if (reason === 'expired') return t('shareExpired', { agent });
  if (reason === 'surface-closed' || reason === 'owner-changed') return t('surfaceClosed', { agent });
  return by.role === 'agent' ? t('agentStopped', { agent }) : t('youStopped', { agent });
}
