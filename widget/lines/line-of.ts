import type { Commit, EventOf, SessionEvent } from '#shared/protocol/session-event.ts';
import { iconEyeOff } from '#shared/ui/icons/eye-off.ts';
import { iconOffline } from '#shared/ui/icons/offline.ts';
import { iconScreen } from '#shared/ui/icons/screen.ts';
import { iconVerified } from '#shared/ui/icons/verified.ts';
import { detailsLine } from '../details/details-line.ts';
import type { Line } from './line.ts';
import { logOf, type LogSource } from './log-of.ts';
import { t } from './lines-words.ts';
import { grantedLine, stoppedLine, usedLine } from './page-lines.ts';
import { recordingLine } from '../recording/recording-line.ts';

/**
 * Only what the customer took part in; everything else is the agent's business. Fetched with the first of these. `owner`
 * is who talks with the customer now.
 */
export function lineOf(event: SessionEvent, by: Commit['by'], owner: string, source: LogSource): Line | undefined {
  const agent = by.role === 'agent' ? by.name : owner;
  switch (event.type) {
    case 'share-requested':
      return { text: asked[event.scope](event.agent.name), icon: iconScreen };
    case 'share-withdrawn':
      return { text: t('shareWithdrawn', { agent }) };
    case 'share-refused':
      return refusedLine(event, owner, source);
    case 'share-granted':
      return grantedLine(event, owner, logOf(source));
    case 'share-stopped':
      return event.reason === 'session-ended' ? undefined : stoppedLine(event, by, owner, logOf(source));
    case 'share-narrowed':
      return { text: t(event.part === 'section' ? 'narrowed' : 'widened'), icon: iconEyeOff };
    case 'control-used':
      return usedLine(event, logOf(source).nameOf(event.agentId) ?? owner);
    case 'offer-accepted':
    case 'session-taken':
    case 'ownership-moved':
      return { text: t('talkingNow', { agent: event.agent.name }), strong: event.agent.name, icon: iconVerified };
    case 'queue-entered':
      return enteredLine(event);
    case 'participant-joined':
      return event.how === 'stayed' ? undefined : { text: t('helperJoined', { name: event.agent.name }) };
    default:
      return recordingLine(event, by, agent) ?? detailsLine(event, by, agent);
  }
}

/** Coming into the line is shown above the chat; only why somebody is back in it needs a word. */
function enteredLine({ enteredBy }: EventOf<'queue-entered'>): Line | undefined {
  if (enteredBy === 'agent-lost') return { text: t('agentLost'), icon: iconOffline };
  return enteredBy === 'transfer' ? { text: t('handedOver') } : undefined;
}

const asked: Readonly<Record<EventOf<'share-requested'>['scope'], (agent: string) => string>> = {
  see: (agent) => t('pageAsked', { agent }),
  point: (agent) => t('pointAsked', { agent }),
  scroll: (agent) => t('scrollAsked', { agent }),
  click: (agent) => t('clickAsked', { agent }),
  type: (agent) => t('typeAsked', { agent }),
  screen: (agent) => t('shareAsked', { agent }),
};

function refusedLine({ reason, requestId }: EventOf<'share-refused'>, owner: string, source: LogSource): Line {
  const request = logOf(source).requests.get(requestId);
  const isControl = request && request.scope !== 'see' && request.scope !== 'screen';
  const agent = request?.agent.name ?? owner;
  const text = {
    declined: () => t(isControl ? 'controlDeclined' : 'shareDeclined'),
    cancelled: () => t('shareCancelled'),
    unsupported: () => t('shareUnsupported'),
    sensitive: () => t('sensitive', { agent }),
  }[reason]();
  return { text, icon: iconEyeOff };
}
