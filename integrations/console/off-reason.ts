import { controlText } from './control-text.ts';
import type { LiveRung, Rung } from './rung.ts';
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
      return rung.canAskMore ? undefined : liveReason(rung, name);
    case 'off': {
      const reasons = {
        rights: denial,
        confirm: t('offConfirm'),
        away: t('offAway', { name }),
        offline: t('offOffline'),
      };
      const ofPage = { 'no-page': t('offNoPage'), sensitive: t('offSensitive') };
      return { ...reasons, ...ofPage, other: t('offOther'), screen: t('offLive') }[rung.reason];
    }
  }
}

function liveReason({ reach, surface }: LiveRung, name: string): string {
  if (reach) return controlText(reach, name);
  return t(surface === 'page' ? 'offLivePage' : 'offLive');
}
