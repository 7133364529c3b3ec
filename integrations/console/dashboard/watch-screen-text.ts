import type { MonitorScreen } from '#shared/protocol/monitor-screen.ts';
import type { Surface } from '#shared/protocol/session-event.ts';
import type { StagePicture } from '../screen-watch.ts';
import { t } from './words.ts';

/** Where the question for the whole screen stands, and what the watcher sees for now; `shown` is the state of the picture. */
export function watchScreenText(screen: MonitorScreen, agent: string, shown: StagePicture['state']): string {
  switch (screen.state) {
    case 'off':
      return '';
    case 'asked':
      return t('screenAsked', { agent });
    case 'refused':
      return t('screenRefused', { agent });
    case 'ended':
      return t('screenEnded', { agent });
    case 'agreed':
    case 'live':
      return sharedText(screen.surface, agent, shown);
  }
}

function sharedText(surface: Surface, agent: string, shown: StagePicture['state']): string {
  switch (shown) {
    case 'idle':
    case 'connecting':
    case 'waiting':
      return t('screenConnecting', { agent });
    case 'live':
      return surfaceText(surface, agent);
    case 'stale':
      return t('screenStale', { agent });
    case 'reconnecting':
      return t('screenReconnecting', { agent });
    case 'failed':
      return t('screenFailed');
  }
}

function surfaceText(surface: Surface, agent: string): string {
  switch (surface) {
    case 'screen':
      return t('seeScreen', { agent });
    case 'window':
      return t('seeWindow', { agent });
    case 'tab':
      return t('seeTab', { agent });
    case 'page':
    case 'unknown':
      return t('seeSome', { agent });
  }
}
