import type { Commit, SessionEvent } from '#shared/protocol/session-event.ts';
import type { ChatSystemLine } from '#shared/ui/chat-item.ts';
import { iconEye } from '#shared/ui/icons/eye.ts';
import { iconEyeOff } from '#shared/ui/icons/eye-off.ts';
import { t } from './details-words.ts';

/** What the log says of technical details. The end of the session says by itself that nothing goes on. */
export function detailsLine(
  event: SessionEvent,
  by: Commit['by'],
  agent: string,
): Pick<ChatSystemLine, 'text' | 'icon'> | undefined {
  switch (event.type) {
    case 'details-asked':
      return { text: t('lineAsked', { agent: event.agent.name }), icon: iconEye };
    case 'details-withdrawn':
      return by.role === 'agent' ? { text: t('lineWithdrawn', { agent }) } : undefined;
    case 'details-refused':
      return { text: t('lineRefused'), icon: iconEyeOff };
    case 'details-shared':
      return { text: t('lineShared', { agent }), icon: iconEye };
    case 'details-stopped': {
      if (event.reason === 'session-ended') return undefined;
      const wasYou = event.reason === 'asked' && by.role === 'customer';
      return { text: t(wasYou ? 'lineYouStopped' : 'lineStopped'), icon: iconEyeOff };
    }
    default:
      return undefined;
  }
}
