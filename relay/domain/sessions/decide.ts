import { fail } from '#shared/protocol/result.ts';
import type { Session } from '#shared/protocol/session.ts';
import type { Command, Envelope } from './command.ts';
import { decideConversation } from './decide-conversation.ts';
import { decideDelivery } from './decide-delivery.ts';
import { decideEnding } from './decide-ending.ts';
import { decideInvitation, openSession } from './decide-invitation.ts';
import { decideSharing } from './decide-sharing.ts';
import type { Decision } from './decision.ts';

/** The rules: what a command means for a session, or why it is refused. Pure; runs in the relay only. */
export function decide(session: Session | undefined, command: Command, envelope: Envelope): Decision {
  if (command.type === 'session:open') return openSession(session, command, envelope);
  if (!session) return fail('not-found', 'There is no such session.');
  const refused = refuseStranger(session, envelope);
  if (refused) return refused;
  switch (command.type) {
    case 'key:renew':
    case 'key:claim':
    case 'session:join':
      return decideInvitation(session, command, envelope);
    case 'customer:confirm':
    case 'chat:send':
    case 'note:save':
    case 'external-key:set':
      return decideConversation(session, command);
    case 'share:request':
    case 'share:withdraw':
    case 'share:grant':
    case 'share:refuse':
    case 'share:stop':
    case 'share:expire':
      return decideSharing(session, command, envelope);
    case 'session:end':
    case 'session:decline':
    case 'customer:reject':
    case 'customer:gone':
    case 'key:expire':
    case 'wrap-up:finish':
    case 'wrap-up:lapse':
      return decideEnding(session, command, envelope);
    case 'delivery:delay':
    case 'delivery:done':
    case 'delivery:give-up':
    case 'delivery:retry':
      return decideDelivery(session, command);
  }
}

/** An agent's command is the owner's alone; colleagues learn who that is from the ticket. */
function refuseStranger(session: Session, { by }: Envelope): Decision | undefined {
  if (by.role !== 'agent' || by.id === session.owner.id) return undefined;
  return fail('not-allowed', `${session.owner.name} runs this session.`);
}
