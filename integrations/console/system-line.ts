import type { SessionEvent } from '#shared/protocol/session-event.ts';
import { iconCheckCircle } from '#shared/ui/icons/check-circle.ts';
import { iconKey } from '#shared/ui/icons/key.ts';
import { iconLeave } from '#shared/ui/icons/leave.ts';
import { iconLink } from '#shared/ui/icons/link.ts';
import { iconShieldCheck } from '#shared/ui/icons/shield-check.ts';
import { iconTicket } from '#shared/ui/icons/ticket.ts';
import { customerName } from './customer-name.ts';
import { detailsLine } from './details/details-line.ts';
import { endText } from './end-text.ts';
import type { LineFacts, LogLine } from './log-line.ts';
import { peopleLine } from './people/people-line.ts';
import { queueLine } from './people/queue-line.ts';
import { recordingLine } from './recording/recording-line.ts';
import { byAgent, sharingLine } from './sharing-line.ts';
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
      return (
        sharingLine(event, facts, name) ??
        recordingLine(event, facts, name) ??
        detailsLine(event, facts, name) ??
        queueLine(event, facts) ??
        peopleLine(event, facts)
      );
  }
}
