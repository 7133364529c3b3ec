import { fail, ok } from '#shared/protocol/result.ts';
import type { Session } from '#shared/protocol/session.ts';
import type { CommandOf } from './command.ts';
import type { Decision } from './decision.ts';

type DeliveryCommand = CommandOf<'delivery:delay' | 'delivery:done' | 'delivery:give-up' | 'delivery:retry'>;

/** The internal note on its way to the ticket: queued until it is sent or given up. */
export function decideDelivery(session: Session, command: DeliveryCommand): Decision {
  if (session.phase !== 'ended') return fail('wrong-state', 'The session is not closed yet.');
  const { delivery } = session;
  if (command.type === 'delivery:retry') {
    if (delivery.state !== 'failed' || delivery.id !== command.deliveryId)
      return fail('wrong-state', 'This delivery has not failed.');
    return ok([{ type: 'delivery-retried', deliveryId: delivery.id }]);
  }
  if (delivery.state !== 'queued') return fail('wrong-state', 'Nothing is waiting to be delivered.');
  const { id: deliveryId } = delivery;
  switch (command.type) {
    case 'delivery:delay': {
      const { attempts, problem, retryAt } = command;
      return ok([{ type: 'delivery-delayed', deliveryId, attempts, problem, retryAt }]);
    }
    case 'delivery:done':
      return ok([{ type: 'delivery-sent', deliveryId, noteId: command.noteId }]);
    case 'delivery:give-up':
      return ok([{ type: 'delivery-failed', deliveryId, attempts: command.attempts, problem: command.problem }]);
  }
}
