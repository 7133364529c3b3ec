import type { EventOf } from '#shared/protocol/session-event.ts';
import { t } from './words.ts';

/** Why the customer did not share; it never ends the session. */
export function refusalText(reason: EventOf<'share-refused'>['reason'], name: string): string {
  switch (reason) {
    case 'declined':
      return t('lineRefused', { name });
    case 'cancelled':
      return t('lineCancelled', { name });
    case 'unsupported':
      return t('lineUnsupported', { name });
    case 'sensitive':
      return t('offSensitive');
  }
}
