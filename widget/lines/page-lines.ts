import type { PageRung } from '#shared/protocol/page-rungs.ts';
import type { Commit, EventOf } from '#shared/protocol/session-event.ts';
import { formatTime } from '#shared/ui/format-time.ts';
import { iconEye } from '#shared/ui/icons/eye.ts';
import { iconEyeOff } from '#shared/ui/icons/eye-off.ts';
import { iconInfo } from '#shared/ui/icons/info.ts';
import { getLocale } from '#shared/ui/locale.ts';
import type { Line } from './line.ts';
import { t } from './lines-words.ts';
import type { Log } from './log-of.ts';

/** What the customer let somebody see or do. Nothing for a permission that came with a higher one. */
export function grantedLine(event: EventOf<'share-granted'>, owner: string, log: Log): Line | undefined {
  const agent = log.nameOf(event.grant.agentId) ?? owner;
  if (event.surface !== 'page') return { text: shown[event.surface](agent), icon: iconEye, tone: 'live' };
  const news = log.news.get(event);
  if (!news?.after) return undefined;
  const time = formatTime(event.grant.until);
  return { text: allowed(news.after, news.before === undefined, agent, time), icon: iconEye, tone: 'live' };
}

/** What is over, and what is left of it. */
export function stoppedLine(
  event: EventOf<'share-stopped'>,
  by: Commit['by'],
  owner: string,
  log: Log,
): Line | undefined {
  const grant = log.grants.get(event.grantId);
  const agent = (grant && log.nameOf(grant.agentId)) ?? owner;
  const isScreen = grant === undefined || grant.scope === 'screen';
  const news = log.news.get(event);
  if (!isScreen && !news) return undefined;
  const text = news?.after ? lowered(event, by, agent, news.after) : over(event, by, agent);
  return { text, icon: iconEyeOff };
}

/** What was done on the page: how often, never what. */
export function usedLine({ scrolls, clicks, keys }: EventOf<'control-used'>, agent: string): Line | undefined {
  const did = [
    ...(scrolls > 0 ? [t('scrolled')] : []),
    ...(clicks > 0 ? [t('clicked', { count: clicks })] : []),
    ...(keys > 0 ? [t('typed')] : []),
  ];
  if (did.length === 0) return undefined;
  return { text: t('used', { agent, did: new Intl.ListFormat(getLocale()).format(did) }), icon: iconInfo };
}

const shown = {
  tab: (agent: string) => t('sharedTab', { agent }),
  window: (agent: string) => t('sharedWindow', { agent }),
  screen: (agent: string) => t('sharedScreen', { agent }),
  unknown: (agent: string) => t('sharedScreen', { agent }),
};

function allowed(reach: PageRung, isNew: boolean, agent: string, time: string): string {
  if (reach === 'see') return t('sharedPage', { agent });
  const does = {
    point: () => t('doPoint'),
    scroll: () => t('doScroll'),
    click: () => t('doClick'),
    type: () => t('doType'),
  }[reach]();
  if (isNew) return t('allowedSeeAnd', { agent, does, time });
  return t('allowed', { agent, does, time });
}

const left: Readonly<Record<PageRung, (agent: string) => string>> = {
  see: (agent) => t('leftSee', { agent }),
  point: (agent) => t('leftPoint', { agent }),
  scroll: (agent) => t('leftScroll', { agent }),
  click: (agent) => t('leftClick', { agent }),
  type: () => '',
};

function lowered({ reason }: EventOf<'share-stopped'>, by: Commit['by'], agent: string, after: PageRung): string {
  const rest = left[after](agent);
  if (reason === 'screen-shown') return `${t('loweredForScreen')} ${rest}`;
  if (reason === 'expired') return `${t('loweredInTime')} ${rest}`;
  return by.role === 'customer' ? `${t('loweredByYou')} ${rest}` : rest;
}

function over({ reason }: EventOf<'share-stopped'>, by: Commit['by'], agent: string): string {
  if (reason === 'expired') return t('shareExpired', { agent });
  if (reason !== 'asked') return t('surfaceClosed', { agent });
  return by.role === 'agent' ? t('agentStopped', { agent }) : t('youStopped', { agent });
}
