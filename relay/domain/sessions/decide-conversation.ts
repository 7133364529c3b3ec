import { fail, ok } from '#shared/protocol/result.ts';
import type { Session } from '#shared/protocol/session.ts';
import type { CommandOf } from './command.ts';
import type { Decision } from './decision.ts';

export function decideConversation(
  session: Session,
  command: CommandOf<'customer:confirm' | 'chat:send' | 'note:save' | 'external-key:set'>,
): Decision {
  if (session.phase === 'ended') return fail('session-ended', 'This session has ended.');
  switch (command.type) {
    case 'customer:confirm':
      if (session.phase !== 'active') return fail('wrong-state', 'Nobody has joined yet.');
      return session.customer.confirmed ? ok([]) : ok([{ type: 'customer-confirmed' }]);
    case 'chat:send':
      if (session.phase === 'wrap-up') return fail('session-ended', 'The conversation has ended.');
      if (session.phase === 'invited') return fail('wrong-state', 'The chat opens when the customer joins.');
      return ok([{ type: 'message-sent', text: command.text }]);
    case 'note:save':
      return command.text === session.note ? ok([]) : ok([{ type: 'note-saved', text: command.text }]);
    case 'external-key:set':
      return command.value === session.externalKey ? ok([]) : ok([{ type: 'external-key-set', value: command.value }]);
  }
}
