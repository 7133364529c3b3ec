import type { SessionEvent } from '#shared/protocol/session-event.ts';
import { iconEye } from '#shared/ui/icons/eye.ts';
import { iconInfo } from '#shared/ui/icons/info.ts';
import { iconXCircle } from '#shared/ui/icons/x-circle.ts';
import type { LineFacts, LogLine } from '../log-line.ts';
import { t } from './words.ts';

/** The line of the log about technical details. `name`: of the customer. */
export function detailsLine(event: SessionEvent, { by, agentId }: LineFacts, name: string): LogLine | undefined {
  switch (event.type) {
    case 'details-asked': {
      const { id, name: who } = event.agent;
      return {
        text: id === agentId ? t('lineAskedByYou', { name }) : t('lineAskedByOther', { who, name }),
        icon: iconInfo,
      };
    }
    case 'details-withdrawn':
      return by.role === 'agent' ? { text: t('lineWithdrawn'), icon: iconInfo } : undefined;
    case 'details-refused':
      return { text: t('lineRefused', { name }), icon: iconXCircle };
    case 'details-shared':
      return { text: t('lineShared', { name }), icon: iconEye };
    case 'details-stopped':
      return event.reason === 'session-ended' ? undefined : { text: t('lineStopped'), icon: iconInfo };
    default:
      return undefined;
  }
}
