import type { EventOf, SessionEvent } from '#shared/protocol/session-event.ts';
import type { LineFacts, LogLine } from '../log-line.ts';
import { iconAlert } from '#shared/ui/icons/alert.ts';
import { iconCheckCircle } from '#shared/ui/icons/check-circle.ts';
import { iconClock } from '#shared/ui/icons/clock.ts';
import { iconOffline } from '#shared/ui/icons/offline.ts';
import { iconQueue } from '#shared/ui/icons/queue.ts';
import { customerName } from '../customer-name.ts';
import { iconTransfer } from './icons/transfer.ts';
import { t } from './line-words.ts';

/** The line of the log for a step of the session on its way to an agent. */
export function queueLine(event: SessionEvent, facts: LineFacts): LogLine | undefined {
  const { agentId, names } = facts;
  const you = (id: string, mine: string, other: (who: string) => string) =>
    id === agentId ? mine : other(names.agent(id));
  switch (event.type) {
    case 'queue-entered':
      return enteredLine(event, facts);
    case 'offer-made':
      return { text: you(event.agent.id, t('offeredYou'), (who) => t('offered', { who })), icon: iconQueue };
    case 'offer-accepted':
      return {
        text: you(event.agent.id, t('acceptedYou'), (who) => t('accepted', { who })),
        icon: iconCheckCircle,
        tone: 'positive',
      };
    case 'offer-declined':
      return { text: you(event.agentId, t('declinedYou'), (who) => t('declined', { who })), icon: iconQueue };
    case 'offer-missed':
      return { text: you(event.agentId, t('missedYou'), (who) => t('missed', { who })), icon: iconClock };
    case 'offer-rescinded':
      // Of the other reasons another line of the same moment tells.
      if (event.reason !== 'agent-left') return undefined;
      return { text: t('agentLeft', { who: names.agent(event.agentId) }), icon: iconOffline };
    case 'queue-exhausted':
      return { text: t('exhausted'), icon: iconAlert };
    case 'queue-overdue':
      return { text: t('overdue', { name: customerName(facts.session) }), icon: iconAlert };
    case 'session-taken':
    case 'ownership-moved':
      return ownerLine(event, facts);
    default:
      return undefined;
  }
}

function enteredLine(event: EventOf<'queue-entered'>, { session, agentId, names }: LineFacts): LogLine {
  const name = customerName(session);
  const queue = names.queue(event.queue);
  const from = event.from;
  switch (event.enteredBy) {
    case 'request':
      return { text: t('asked', { name, queue }), icon: iconQueue };
    case 'issue':
      return { text: t('askedIssue', { name, queue }), icon: iconQueue };
    case 'button':
      return { text: t('askedButton', { name, queue }), icon: iconQueue };
    case 'agent-chosen':
      return { text: t('askedAgent', { name, queue }), icon: iconQueue };
    case 'transfer': {
      const who = from ? names.agent(from.id) : t('anAgent');
      const text = from?.id === agentId ? t('transferredYou', { queue }) : t('transferred', { who, queue });
      return { text: event.note ? `${text} ${t('transferredNote', { note: event.note })}` : text, icon: iconTransfer };
    }
    case 'overflow':
      return { text: t('overflowed', { queue }), icon: iconTransfer };
    case 'agent-lost': {
      const text = from ? t('lost', { who: names.agent(from.id), name, queue }) : t('lostUnknown', { name, queue });
      return { text, icon: iconOffline };
    }
  }
}

function ownerLine(
  event: EventOf<'session-taken'> | EventOf<'ownership-moved'>,
  { agentId, names }: LineFacts,
): LogLine | undefined {
  const { agent } = event;
  const who = names.agent(agent.id);
  const isYou = agent.id === agentId;
  if (event.type === 'session-taken') {
    const text = event.how === 'next' ? [t('nextYou'), t('next', { who })] : [t('takenYou'), t('taken', { who })];
    return { text: text[isYou ? 0 : 1] ?? '', icon: iconCheckCircle, tone: 'positive' };
  }
  const from = event.from ? names.agent(event.from.id) : t('anAgent');
  if (event.how === 'agent-lost') {
    return { text: isYou ? t('ranOnYou', { from }) : t('ranOn', { from, who }), icon: iconOffline };
  }
  const other = event.from?.id === agentId ? t('overFromYou', { who }) : t('over', { who, from });
  return { text: isYou ? t('overYou', { from }) : other, icon: iconTransfer };
}
