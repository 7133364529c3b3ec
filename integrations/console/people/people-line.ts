import type { EventOf, SessionEvent } from '#shared/protocol/session-event.ts';
import { iconEye } from '#shared/ui/icons/eye.ts';
import { iconEyeOff } from '#shared/ui/icons/eye-off.ts';
import { iconLeave } from '#shared/ui/icons/leave.ts';
import { iconLink } from '#shared/ui/icons/link.ts';
import { iconShieldCheck } from '#shared/ui/icons/shield-check.ts';
import type { LineFacts, LogLine } from '../log-line.ts';
import { iconGlobe } from './icons/globe.ts';
import { iconUsers } from './icons/users.ts';
import { t } from './line-words.ts';
import { permissionText } from './permission-text.ts';
import { rightText } from './right-text.ts';

/** The line of the log for somebody who comes, goes, is asked or looks on. */
export function peopleLine(event: SessionEvent, facts: LineFacts): LogLine | undefined {
  switch (event.type) {
    case 'participant-joined':
      return joinedLine(event, facts);
    case 'participant-left':
      return leftLine(event, facts);
    case 'invitation-sent':
    case 'invitation-closed':
    case 'permission-lent':
    case 'permission-used':
      return invitationLine(event, facts);
    case 'guest-invited':
    case 'guest-revoked':
      return guestLine(event, facts);
    case 'watch-started':
    case 'watch-ended':
      return watchLine(event, facts);
    default:
      return undefined;
  }
}

function joinedLine({ agent, right, how }: EventOf<'participant-joined'>, { agentId, names }: LineFacts): LogLine {
  const who = names.agent(agent.id);
  const isYou = agent.id === agentId;
  const may = rightText(right);
  switch (how) {
    case 'stayed':
      return { text: isYou ? t('stayedYou') : t('stayed', { who }), icon: iconUsers };
    case 'invited':
      return { text: isYou ? t('cameYou', { right: may }) : t('came', { who, right: may }), icon: iconUsers };
    case 'joined':
      return { text: isYou ? t('joinedYou') : t('joined', { who }), icon: iconUsers };
    case 'sponsor':
      return { text: isYou ? t('sponsorYou') : t('sponsor', { who }), icon: iconShieldCheck };
    case 'guest':
      return { text: isYou ? t('cameYou', { right: may }) : t('guest', { who, right: may }), icon: iconGlobe };
  }
}

function leftLine({ agentId: id, reason }: EventOf<'participant-left'>, { agentId, names }: LineFacts): LogLine {
  const who = names.agent(id);
  const isYou = id === agentId;
  const icon = iconLeave;
  switch (reason) {
    case 'left':
      return { text: isYou ? t('leftYou') : t('left', { who }), icon };
    case 'removed':
      return { text: isYou ? t('removedYou') : t('removed', { who }), icon };
    case 'lost':
      return { text: isYou ? t('lostHelperYou') : t('lostHelper', { who }), icon };
    case 'expired':
      return { text: t('timeOver', { who }), icon };
  }
}

type InvitationEvent = EventOf<'invitation-sent' | 'invitation-closed' | 'permission-lent' | 'permission-used'>;

function invitationLine(event: InvitationEvent, { agentId, names }: LineFacts): LogLine | undefined {
  switch (event.type) {
    case 'invitation-sent': {
      const to = names.asked(event.to);
      const who = names.agent(event.by.id);
      const isYou = event.by.id === agentId;
      if (event.permission === null) {
        const right = rightText(event.right);
        return { text: isYou ? t('invitedYou', { to, right }) : t('invited', { who, to, right }), icon: iconUsers };
      }
      const permission = permissionText(event.permission);
      const text = isYou ? t('sponsorAskedYou', { to, permission }) : t('sponsorAsked', { who, to, permission });
      return { text, icon: iconShieldCheck };
    }
    case 'invitation-closed':
      return closedLine(event, { agentId, names });
    case 'permission-lent': {
      const permission = permissionText(event.permission);
      const isYou = event.by.id === agentId;
      const text = isYou ? t('lentYou', { permission }) : t('lent', { who: names.agent(event.by.id), permission });
      return { text, icon: iconShieldCheck, tone: 'positive' };
    }
    case 'permission-used':
      return { text: t('used', { permission: permissionText(event.permission) }), icon: iconShieldCheck };
  }
}

function closedLine(
  { reason, agent }: EventOf<'invitation-closed'>,
  { agentId, names }: Pick<LineFacts, 'agentId' | 'names'>,
): LogLine | undefined {
  switch (reason) {
    // Who came in, or allowed it, has a line of their own.
    case 'accepted':
    case 'approved':
      return undefined;
    case 'declined': {
      const who = agent ? names.agent(agent.id) : t('anAgent');
      const text = agent?.id === agentId ? t('invitationDeclinedYou') : t('invitationDeclined', { who });
      return { text, icon: iconUsers };
    }
    case 'expired':
      return { text: t('invitationExpired'), icon: iconUsers };
    case 'withdrawn':
      return { text: t('invitationWithdrawn'), icon: iconUsers };
  }
}

function guestLine(event: EventOf<'guest-invited' | 'guest-revoked'>, { session, agentId, names }: LineFacts) {
  if (event.type === 'guest-invited') {
    const { by, name } = event;
    const text = by.id === agentId ? t('guestLinkYou', { name }) : t('guestLink', { who: names.agent(by.id), name });
    return { text, icon: iconLink };
  }
  if (event.reason === 'session-ended') return undefined;
  const name = session.guests.find(({ id }) => id === event.guestId)?.name ?? '';
  return { text: t(event.reason === 'revoked' ? 'guestRevoked' : 'guestExpired', { name }), icon: iconLink };
}

function watchLine(event: EventOf<'watch-started' | 'watch-ended'>, { session, agentId, names }: LineFacts): LogLine {
  if (event.type === 'watch-ended') {
    const isYou = event.watcherId === agentId;
    return { text: isYou ? t('watchEndYou') : t('watchEnd', { who: names.agent(event.watcherId) }), icon: iconEyeOff };
  }
  const owner = session.owner?.name ?? t('anAgent');
  const isYou = event.watcher.id === agentId;
  const text = isYou ? t('watchYou', { owner }) : t('watch', { who: names.agent(event.watcher.id) });
  return { text: event.reason ? `${text} ${t('watchReason', { reason: event.reason })}` : text, icon: iconEye };
}
