import type { ScreenRung } from './screen-rung.ts';
import { t } from './words.ts';

/** Why the screen cannot be asked for now; undefined when it can. `denial`: why somebody else than the owner may not. */
export function offReason(rung: ScreenRung, name: string, denial: string): string | undefined {
  switch (rung.state) {
    case 'ask':
      return undefined;
    case 'paused':
      return t('offPaused', { name });
    case 'asked':
      return t('offAsked');
    case 'live':
      return t('offLive');
    case 'off':
      return { rights: denial, confirm: t('offConfirm'), away: t('offAway', { name }), offline: t('offOffline') }[
        rung.reason
      ];
  }
}
