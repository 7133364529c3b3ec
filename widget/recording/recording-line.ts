import type { Commit, SessionEvent } from '#shared/protocol/session-event.ts';
import { iconEye } from '#shared/ui/icons/eye.ts';
import { iconEyeOff } from '#shared/ui/icons/eye-off.ts';
import type { Line } from '../lines/line.ts';
import { t } from './recording-words.ts';

/** What the log says of recording. The end of the session says by itself that nothing goes on. */
export function recordingLine(event: SessionEvent, by: Commit['by'], agent: string): Line | undefined {
  switch (event.type) {
    case 'recording-asked':
      return { text: t('asked', { agent: event.agent.name }), icon: iconEye };
    case 'recording-withdrawn':
      return { text: t('withdrawn') };
    case 'recording-refused':
      return { text: t('refused'), icon: iconEyeOff };
    case 'recording-allowed':
      return { text: t('allowed', { agent }), icon: iconEye, tone: 'live' };
    case 'recording-stopped': {
      if (event.reason === 'session-ended') return undefined;
      const wasYou = event.reason === 'asked' && by.role === 'customer';
      return { text: wasYou ? t('youStopped') : t('stopped'), icon: iconEyeOff };
    }
    default:
      return undefined;
  }
}
