import type { PageRung } from '#shared/protocol/page-rungs.ts';
import { t } from './words.ts';

/** "You may scroll and click. Dana’s own hand always wins." */
export function controlText(reach: PageRung, name: string): string {
  switch (reach) {
    case 'see':
      return t('surfacePage', { name });
    case 'point':
      return t('mayPoint');
    case 'scroll':
      return t('mayScroll', { name });
    case 'click':
      return t('mayClick', { name });
    case 'type':
      return t('mayType', { name });
  }
}
