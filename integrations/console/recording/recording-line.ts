import type { SessionEvent } from '#shared/protocol/session-event.ts';
import { iconEye } from '#shared/ui/icons/eye.ts';
import { iconEyeOff } from '#shared/ui/icons/eye-off.ts';
import type { LineFacts, LogLine } from '../log-line.ts';
import { t } from './words.ts';

/** What the log says of recording; undefined for everything else. */
export function recordingLine(event: SessionEvent, facts: LineFacts, name: string): LogLine | undefined {
  switch (event.type) {
    case 'recording-asked': {
      const isYou = event.agent.id === facts.agentId;
      const text = isYou ? t('askedByYou', { name }) : t('askedByOther', { who: event.agent.name, name });
      return { text, icon: iconEye };
    }
    case 'recording-withdrawn':
      return { text: t('withdrawn'), icon: iconEyeOff };
    case 'recording-refused':
      return { text: t('refused', { name }), icon: iconEyeOff };
    case 'recording-allowed':
      return { text: t('allowed', { name }), tone: 'live', icon: iconEye };
    case 'recording-stopped':
      return event.reason === 'session-ended'
        ? undefined
        : { text: stopText(event.reason, facts, name), icon: iconEyeOff };
    default:
      return undefined;
  }
}

function stopText(
  reason: 'asked' | 'page-stopped' | 'expired' | 'full' | 'failed',
  { by, agentId }: LineFacts,
  name: string,
): string {
  switch (reason) {
    case 'asked':
      if (by.role !== 'agent') return t('stoppedBy', { who: name });
      return t('stoppedBy', { who: by.id === agentId ? t('you') : by.name });
    case 'page-stopped':
      return t('stoppedPage');
    case 'expired':
      return t('stoppedExpired');
    case 'full':
      return t('stoppedFull');
    case 'failed':
      return t('stoppedFailed');
  }
}
