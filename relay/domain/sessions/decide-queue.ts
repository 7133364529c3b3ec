import { fail, ok } from '#shared/protocol/result.ts';
import type { QueueRef } from '#shared/protocol/queue-event.ts';
import type { Session } from '#shared/protocol/session.ts';
import type { CommandOf, Envelope } from './command.ts';
import type { Decision } from './decision.ts';
import { looseEnds } from './loose-ends.ts';

/** A customer who wants a page or screen looked at is asked for it as soon as somebody has come (row A16). */
const ARRIVAL = { chat: 'nothing', browser: 'see', screen: 'screen' } as const;

/** A customer asks for help: one commit from nothing to waiting, so that no half-open session can exist. */
export function requestHelp(
  session: Session | undefined,
  command: CommandOf<'help:request'>,
  { now }: Envelope,
): Decision {
  if (session) return fail('command-conflict', 'This session exists already.');
  const { type: _type, queue, enteredBy, name, device, ...facts } = command;
  return ok([
    { type: 'session-opened', ...facts, onArrival: ARRIVAL[facts.mode], externalKey: facts.ticket.id, owner: null },
    { type: 'customer-joined', name, device },
    // Nobody was invited who could be somebody else: there is nothing to confirm.
    { type: 'customer-confirmed' },
    // What it is about is the customer's first word, and stays in the chat.
    ...(facts.topic ? [{ type: 'message-sent' as const, text: facts.topic }] : []),
    {
      type: 'queue-entered',
      queue,
      teamId: facts.teamId,
      enteredBy,
      waitingSince: now,
      isFront: false,
      keepsRejections: false,
      bounces: 0,
      from: null,
      note: '',
    },
  ]);
}

/** What the waiting rules do to a session; doing it twice changes nothing. */
export function decideQueue(
  session: Session,
  command: CommandOf<'queue:exhaust' | 'queue:mark-overdue' | 'queue:overflow'>,
  envelope: Envelope,
): Decision {
  if (session.phase !== 'waiting' && session.phase !== 'offered')
    return fail('wrong-state', 'It does not wait any more.');
  switch (command.type) {
    case 'queue:exhaust':
      if (session.phase === 'offered') return fail('wrong-state', 'Somebody is being asked.');
      return session.place.isExhausted ? ok([]) : ok([{ type: 'queue-exhausted' }]);
    case 'queue:mark-overdue':
      return session.place.isOverdue ? ok([]) : ok([{ type: 'queue-overdue' }]);
    case 'queue:overflow':
      return overflow(session, { kind: 'team', teamId: command.to }, envelope);
  }
}

/** Moves on by itself: who has rejected it is remembered (decision J2), and so is how long it waits. */
function overflow(
  session: Session & { phase: 'waiting' | 'offered' },
  queue: QueueRef & { kind: 'team' },
  { now, target }: Envelope,
): Decision {
  if (!target(queue)) return fail('not-found', 'There is no such team.');
  if (isSameQueue(session.place.queue, queue)) return fail('wrong-state', 'It waits there already.');
  return ok([
    ...looseEnds(session, 'moved'),
    {
      type: 'queue-entered',
      queue,
      teamId: queue.teamId,
      enteredBy: 'overflow',
      waitingSince: session.waitingSince ?? now,
      isFront: false,
      keepsRejections: true,
      bounces: session.place.bounces + 1,
      from: null,
      note: '',
    },
  ]);
}

export function isSameQueue(one: QueueRef, other: QueueRef): boolean {
  if (one.kind === 'team') return other.kind === 'team' && one.teamId === other.teamId;
  return other.kind === 'agent' && one.agentId === other.agentId;
}
