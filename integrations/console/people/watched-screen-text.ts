import type { ScreenState } from '#shared/media/room-screen.ts';
import type { MonitorScreen } from '#shared/protocol/monitor-screen.ts';
import type { Surface } from '#shared/protocol/session-event.ts';
import { t } from './words.ts';

/** Somebody who watches, and how it stands about the screen of the reader. */
export interface ScreenWatcher {
  readonly monitorId: string;
  readonly name: string;
  readonly reason: string;
  readonly screen: MonitorScreen;
}

/** What this page shares itself; undefined when another page of the reader does. */
export type OwnShare = { readonly state: ScreenState } | undefined;

/** The heading of the question, or of what is seen; empty where nothing is asked or shown. */
export function watchedScreenTitle({ name, screen }: ScreenWatcher, own: OwnShare): string {
  switch (screen.state) {
    case 'asked':
      return t('askScreen', { name });
    case 'agreed':
      return t('screenStarts', { name });
    case 'live':
      return own?.state === 'connecting' ? t('screenStarts', { name }) : seenText(screen.surface, name);
    case 'off':
    case 'refused':
    case 'ended':
      return '';
  }
}

/** What is to know beside the heading. */
export function watchedScreenHint({ name, screen }: ScreenWatcher, own: OwnShare, canCapture: boolean): string {
  if (screen.state === 'asked') return canCapture ? t('askScreenHint', { name }) : t('cannotCapture');
  if (!own) return t('screenElsewhere');
  return own.state === 'reconnecting' ? t('screenInterrupted') : '';
}

function seenText(surface: Surface, name: string): string {
  switch (surface) {
    case 'screen':
      return t('seesScreen', { name });
    case 'window':
      return t('seesWindow', { name });
    case 'tab':
      return t('seesTab', { name });
    case 'page':
    case 'unknown':
      return t('seesSome', { name });
  }
}
