import { getLocale } from '#shared/ui/locale.ts';
import type { PageRung } from '#shared/protocol/page-rungs.ts';
import type { Live, LivePage } from './sharing-state.ts';
import { t } from './sharing-words.ts';

/** "Mara sees this page and may click": what is live, in one sentence. `owner`: who talks with the customer. */
export function liveTitle(live: Live, owner: string): string {
  if (live.step === 'elsewhere') return t('otherTab');
  switch (live.surface) {
    case 'page':
      return pageTitle(live);
    case 'tab':
      return t('seesTab', { agent: owner });
    case 'window':
      return t('seesWindow', { agent: owner });
    case 'screen':
    case 'unknown':
      return t('seesScreen', { agent: owner });
  }
}

/** What somebody may do beside seeing, as it stands after "may"; empty for nothing. */
export function doing(reach: PageRung): string {
  return {
    see: () => '',
    point: () => t('doPoint'),
    scroll: () => t('doScroll'),
    click: () => t('doClick'),
    type: () => t('doType'),
  }[reach]();
}

/** "Mara and Tomas". */
export function listed(names: readonly string[]): string {
  return new Intl.ListFormat(getLocale(), { type: 'conjunction' }).format(names);
}

function pageTitle({ holders, part, step }: LivePage): string {
  const [first, ...others] = holders;
  const agent = first?.name ?? '';
  if (step === 'part-missing') return t('seesNothing', { agent: listed(holders.map(({ name }) => name)) });
  if (others.length > 0) {
    const agents = listed(holders.map(({ name }) => name));
    return t(part === 'section' ? 'seePart' : 'seePage', { agents });
  }
  const does = first ? doing(first.reach) : '';
  if (part === 'section') return does === '' ? t('seesPart', { agent }) : t('seesPartMay', { agent, does });
  return does === '' ? t('seesPage', { agent }) : t('seesPageMay', { agent, does });
}
