import type { EventOf, SessionEvent } from '#shared/protocol/session-event.ts';
import { iconCheckCircle } from '#shared/ui/icons/check-circle.ts';
import { iconKey } from '#shared/ui/icons/key.ts';
import { iconLeave } from '#shared/ui/icons/leave.ts';
import { iconLink } from '#shared/ui/icons/link.ts';
import { iconScreen } from '#shared/ui/icons/screen.ts';
import { iconShieldCheck } from '#shared/ui/icons/shield-check.ts';
import { iconTicket } from '#shared/ui/icons/ticket.ts';
import { iconXCircle } from '#shared/ui/icons/x-circle.ts';
import { customerName } from './customer-name.ts';
import { endText } from './end-text.ts';
import type { LineFacts, LogLine } from './log-line.ts';
import { peopleLine } from './people/people-line.ts';
import { queueLine } from './people/queue-line.ts';
import { refusalText } from './refusal-text.ts';
import { surfaceText } from './surface-text.ts';
import { t } from './words.ts';

/** The line of the log for something that happened; undefined for what the log does not tell. */
export function systemLine(event: SessionEvent, facts: LineFacts): LogLine | undefined {
  const name = customerName(facts.session);
  const { by, session, agentId } = facts;
  switch (event.type) {
    case 'key-issued':
      return event.issue > 1 ? { text: t('newKeyByYou'), icon: iconKey } : undefined;
    case 'key-claimed':
      return { text: t('keyOpened'), icon: iconLink };
    case 'customer-joined':
      return { text: t('joined', { name, words: session.phrase }), strong: session.phrase, icon: iconShieldCheck };
    case 'customer-confirmed':
      // Nobody confirms who asked for help without a key.
      if (by.role !== 'agent') return undefined;
      return {
        text: byAgent(facts, t('confirmedByYou', { name }), (who) => t('confirmedByOther', { who, name })),
        tone: 'positive',
        icon: iconCheckCircle,
      };
    case 'external-key-set': {
      const key = event.value;
      return {
        text: byAgent(facts, t('externalKeyByYou', { key }), (who) => t('externalKeyByOther', { who, key })),
        icon: iconTicket,
      };
    }
    case 'session-ended':
      return {
        text: endText({ reason: event.reason, by, customer: name, requester: session.ticket.requester, agentId }),
        icon: iconLeave,
      };
    default:
      return sharingLine(event, facts, name) ?? queueLine(event, facts) ?? peopleLine(event, facts);
  }
}

function sharingLine(event: SessionEvent, facts: LineFacts, name: string): LogLine | undefined {
  switch (event.type) {
    case 'share-requested':
      return askedLine(event, facts, name);
    case 'share-withdrawn':
      return { text: byAgent(facts, t('withdrawnByYou'), (who) => t('withdrawnByOther', { who })), icon: iconScreen };
    case 'share-refused':
      return { text: refusalText(event.reason, name), icon: iconXCircle };
    case 'share-granted':
      return { text: surfaceText(event.surface, name), tone: 'live', icon: iconScreen };
    case 'share-stopped':
      return stoppedLine(event, facts, name);
    default:
      return undefined;
  }
}

function askedLine({ scope }: EventOf<'share-requested'>, facts: LineFacts, name: string): LogLine {
  const [you, other] =
    scope === 'see' ? (['askedPageByYou', 'askedPageByOther'] as const) : (['askedByYou', 'askedByOther'] as const);
  return { text: byAgent(facts, t(you, { name }), (who) => t(other, { who, name })), icon: iconScreen };
}

function stoppedLine({ reason }: EventOf<'share-stopped'>, facts: LineFacts, name: string): LogLine | undefined {
  const icon = iconScreen;
  switch (reason) {
    case 'asked': {
      const who = facts.by.role === 'customer' ? name : undefined;
      if (who !== undefined) return { text: t('stoppedByOther', { who }), icon };
      return { text: byAgent(facts, t('stoppedByYou'), (agent) => t('stoppedByOther', { who: agent })), icon };
    }
    case 'surface-closed':
      return { text: t('stoppedSurface', { name }), icon };
    case 'expired':
      return { text: t('stoppedExpired'), icon };
    case 'owner-changed':
      return { text: t('stoppedOwner'), icon };
    case 'session-ended':
      return undefined;
  }
}

/** The sentence in the second person for the reader, in the third for another agent. */
function byAgent({ by, session, agentId }: LineFacts, you: string, other: (who: string) => string): string {
  const who = by.role === 'agent' ? by : session.owner;
  return who?.id === agentId ? you : other(who?.name ?? t('anotherAgent'));
}
