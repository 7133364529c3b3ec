import type { EventOf, SessionEvent } from '#shared/protocol/session-event.ts';
import { iconEye } from '#shared/ui/icons/eye.ts';
import { iconEyeOff } from '#shared/ui/icons/eye-off.ts';
import { iconScreen } from '#shared/ui/icons/screen.ts';
import { iconXCircle } from '#shared/ui/icons/x-circle.ts';
import { getLocale } from '#shared/ui/locale.ts';
import { iconControl } from './icons/control.ts';
import type { LineFacts, LogLine } from './log-line.ts';
import { refusalText } from './refusal-text.ts';
import { stepOf } from './rung.ts';
import { surfaceText } from './surface-text.ts';
import { t } from './words.ts';

const ICONS = { see: iconEye, control: iconControl, screen: iconScreen } as const;

/** The line of the log for what happened about sharing; undefined for what the log does not tell. */
export function sharingLine(event: SessionEvent, facts: LineFacts, name: string): LogLine | undefined {
  switch (event.type) {
    case 'share-requested':
      return { text: askedText(event, facts, name), icon: ICONS[stepOf(event.scope)] };
    case 'share-withdrawn':
      return { text: byAgent(facts, t('withdrawnByYou'), (who) => t('withdrawnByOther', { who })), icon: iconScreen };
    case 'share-refused':
      return { text: refusalText(event.reason, name), icon: iconXCircle };
    case 'share-granted':
      return { text: grantedText(event, facts, name), tone: 'live', icon: ICONS[stepOf(event.grant.scope)] };
    case 'share-stopped':
      return stoppedLine(event, facts, name);
    case 'share-narrowed':
      return event.part === 'section'
        ? { text: t('narrowed', { name }), icon: iconEyeOff }
        : { text: t('widened', { name }), icon: iconEye };
    case 'control-used':
      return usedLine(event, facts, name);
    default:
      return undefined;
  }
}

function askedText({ scope, agent }: EventOf<'share-requested'>, { agentId }: LineFacts, name: string): string {
  const isOwn = agent.id === agentId;
  const who = agent.name;
  switch (scope) {
    case 'see':
      return isOwn ? t('askedPageByYou', { name }) : t('askedPageByOther', { who, name });
    case 'screen':
      return isOwn ? t('askedByYou', { name }) : t('askedByOther', { who, name });
    default: {
      const what = t(MAY[scope]);
      return isOwn ? t('askedControlByYou', { name, what }) : t('askedControlByOther', { who, name, what });
    }
  }
}

const MAY = { point: 'toPoint', scroll: 'toScroll', click: 'toClick', type: 'toType' } as const;

function grantedText({ grant, surface }: EventOf<'share-granted'>, facts: LineFacts, name: string): string {
  const { scope, agentId } = grant;
  const isOwn = agentId === facts.agentId;
  const who = facts.names.agent(agentId);
  if (scope === 'screen') return surfaceText(surface, name);
  if (scope === 'see') return isOwn ? surfaceText(surface, name) : t('pageShownTo', { name, who });
  const what = t(MAY[scope]);
  return isOwn ? t('allowedYou', { name, what }) : t('allowedOther', { name, who, what });
}

function stoppedLine(event: EventOf<'share-stopped'>, facts: LineFacts, name: string): LogLine | undefined {
  const scope = facts.grants?.get(event.grantId)?.scope;
  const step = scope === undefined ? 'screen' : stepOf(scope);
  const text = step === 'control' ? controlEndText(event, facts, name) : shareEndText(event, facts, name);
  return text === undefined ? undefined : { text, icon: ICONS[step] };
}

function shareEndText({ reason }: EventOf<'share-stopped'>, facts: LineFacts, name: string): string | undefined {
  switch (reason) {
    case 'asked':
      if (facts.by.role === 'customer') return t('stoppedByOther', { who: name });
      return byAgent(facts, t('stoppedByYou'), (who) => t('stoppedByOther', { who }));
    case 'surface-closed':
      return t('stoppedSurface', { name });
    case 'expired':
      return t('stoppedExpired');
    case 'owner-changed':
      return t('stoppedOwner');
    // Said by the line of the screen, of their leaving, or of the end.
    case 'screen-shown':
    case 'agent-left':
    case 'session-ended':
      return undefined;
  }
}

function controlEndText({ reason }: EventOf<'share-stopped'>, facts: LineFacts, name: string): string | undefined {
  switch (reason) {
    case 'asked':
      if (facts.by.role === 'customer') return t('controlTaken', { name });
      return byAgent(facts, t('controlGivenByYou'), (who) => t('controlGivenByOther', { who }));
    case 'expired':
      return t('controlExpired');
    case 'screen-shown':
      return t('controlScreen');
    case 'owner-changed':
      return t('stoppedOwner');
    case 'surface-closed':
    case 'agent-left':
    case 'session-ended':
      return undefined;
  }
}

/** How often, never what: nothing else is known of it. */
function usedLine(
  { agentId, scrolls, clicks, keys }: EventOf<'control-used'>,
  facts: LineFacts,
  name: string,
): LogLine {
  const counts = [
    scrolls > 0 ? t('usedScrolls', { count: scrolls }) : '',
    clicks > 0 ? t('usedClicks', { count: clicks }) : '',
    keys > 0 ? t('usedKeys', { count: keys }) : '',
  ];
  const what = new Intl.ListFormat(getLocale()).format(counts.filter((count) => count !== ''));
  const isOwn = agentId === facts.agentId;
  const text = isOwn
    ? t('usedByYou', { name, what })
    : t('usedByOther', { who: facts.names.agent(agentId), name, what });
  return { text, icon: iconControl };
}

/** The sentence in the second person for the reader, in the third for another agent. */
export function byAgent({ by, session, agentId }: LineFacts, you: string, other: (who: string) => string): string {
  const who = by.role === 'agent' ? by : session.owner;
  return who?.id === agentId ? you : other(who?.name ?? t('anotherAgent'));
}
