import type { Scope } from '#shared/protocol/session-event.ts';
import { t } from './words.ts';

/** What is asked for or allowed, as it is called in a choice. */
export function rungName(scope: Scope): string {
  switch (scope) {
    case 'see':
      return t('seePage');
    case 'point':
      return t('rungPoint');
    case 'scroll':
      return t('rungScroll');
    case 'click':
      return t('rungClick');
    case 'type':
      return t('rungType');
    case 'screen':
      return t('screen');
  }
}
