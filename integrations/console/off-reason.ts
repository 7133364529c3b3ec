import type { Rung } from './rung.ts';
import { t } from './words.ts';

/** Why it cannot be asked for now; undefined when it can. `denial`: why somebody else than the owner may not. */
export function offReason(rung: Rung, name: string, denial: string): string | undefined {
  switch (rung.state) {
    case 'ask':
      return undefined;
    case 'paused':
      return t('offPaused', { name });
    case 'asked':
      return t('offAsked');
    case 'live':
      return t(rung.surface === 'page' ? 'offLivePage' : 'offLive');
    case 'off': {
      const reasons = {
        rights: denial,
        confirm: t('offConfirm'),
        away: t('offAway', { name }),
        offline: t('offOffline'),
      };
      return { ...reasons, other: t('offOther'), screen: t('offLive') }[rung.reason];
    }
  }
}
