import { DETAILS_LIMITS } from '#shared/protocol/details-limits.ts';
import { fail, ok } from '#shared/protocol/result.ts';
import type { Session, SessionIn } from '#shared/protocol/session.ts';
import type { CommandOf, Envelope } from './command.ts';
import type { Decision } from './decision.ts';

type DetailsCommand = CommandOf<`details:${'ask' | 'withdraw' | 'send' | 'refuse' | 'stop' | 'expire'}`>;
type Active = SessionIn<'active'>;

/** Technical details stand on one yes of the customer, which holds until it is stopped, lapses, or the owner changes. */
export function decideDetails(session: Session, command: DetailsCommand, envelope: Envelope): Decision {
  // What stops late has been stopped.
  if (command.type === 'details:stop' || command.type === 'details:expire') return stop(session, command, envelope);
  if (session.phase === 'wrap-up' || session.phase === 'ended')
    return fail('session-ended', 'The conversation has ended.');
  if (session.phase !== 'active') return fail('wrong-state', 'Nobody is there to ask.');
  switch (command.type) {
    case 'details:ask':
      return ask(session, envelope);
    case 'details:withdraw':
      return openRequestOf(session) === command.requestId
        ? ok([{ type: 'details-withdrawn', requestId: command.requestId }])
        : NOT_OPEN;
    case 'details:send':
      return send(session, command, envelope);
    case 'details:refuse': {
      const { requestId } = command;
      if (session.details.state !== 'asked' || session.details.requestId !== requestId) return NOT_OPEN;
      return ok([{ type: 'details-refused', requestId, askAgainAt: envelope.now + envelope.policy.sharePauseMs }]);
    }
  }
}

function ask({ details, customer, owner }: Active, { now, commandId, by }: Envelope): Decision {
  const agent = by.role === 'agent' ? { id: by.id, name: by.name } : owner;
  if (!agent || !customer.confirmed) return fail('wrong-state', 'Confirm who came before you ask for anything.');
  if (details.state === 'asked' || (details.state === 'shared' && details.wanted))
    return fail('wrong-state', 'The customer is being asked already.');
  if (details.sets >= DETAILS_LIMITS.sets) return fail('too-many', 'This session has enough technical details.');
  const againAt = details.state === 'none' ? details.askAgainAt : (details.last?.at ?? 0) + DETAILS_LIMITS.pauseMs;
  if (now < againAt) return fail('too-soon', 'Ask again a little later.', againAt - now);
  return ok([{ type: 'details-asked', requestId: commandId, agent }]);
}

function send(session: Active, { requestId, details }: CommandOf<'details:send'>, { now, policy }: Envelope): Decision {
  if (openRequestOf(session) !== requestId) return NOT_OPEN;
  const until = session.details.state === 'shared' ? session.details.until : now + policy.shareGrantMs;
  return ok([{ type: 'details-shared', requestId, until, details }]);
}

function stop(
  { details }: Session,
  { type }: CommandOf<'details:stop' | 'details:expire'>,
  { now }: Envelope,
): Decision {
  const isOver = type === 'details:stop' || (details.state === 'shared' && details.until <= now);
  if (details.state !== 'shared' || !isOver) return ok([]);
  return ok([{ type: 'details-stopped', reason: type === 'details:stop' ? 'asked' : 'expired' }]);
}

/** The first question, or the one for a fresh set. */
function openRequestOf({ details }: Active): string | undefined {
  if (details.state === 'asked') return details.requestId;
  return details.state === 'shared' ? details.wanted?.requestId : undefined;
}

const NOT_OPEN = fail('wrong-state', 'This question is not open any more.');
