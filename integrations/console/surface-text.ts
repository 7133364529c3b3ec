import type { Surface } from '#shared/protocol/session-event.ts';
import { t } from './words.ts';

/** "Dana shares one window." */
export function surfaceText(surface: Surface, name: string): string {
  switch (surface) {
    case 'page':
      return t('surfacePage', { name });
    case 'tab':
      return t('surfaceTab', { name });
    case 'window':
      return t('surfaceWindow', { name });
    case 'screen':
      return t('surfaceScreen', { name });
    case 'unknown':
      return t('surfaceUnknown', { name });
  }
}
