import { fail, ok } from '#shared/protocol/result.ts';
import type { Session } from '#shared/protocol/session.ts';
import type { Command, Envelope } from './command.ts';
import { withArrival } from './arrival.ts';
import { decideConversation } from './decide-conversation.ts';
import { decideDelivery } from './decide-delivery.ts';
import { decideDetails } from './decide-details.ts';
import { decideEnding } from './decide-ending.ts';
import { decideGuest } from './decide-guest.ts';
import { decideHelper } from './decide-helper.ts';
import { decideInvitation, openSession } from './decide-invitation.ts';
import { decideLost } from './decide-lost.ts';
import { decideOffer } from './decide-offer.ts';
import { decideOwnership } from './decide-ownership.ts';
import { decidePeople } from './decide-people.ts';
import { decideQueue, requestHelp } from './decide-queue.ts';
import { decideRecording, withRecordingEnd } from './decide-recording.ts';
import { refusalOf } from './decide-rights.ts';
import { decideSharing } from './decide-sharing.ts';
import { decideWatch } from './decide-watch.ts';
import type { Decision } from './decision.ts';
import { withDepartures } from './departure.ts';

/** The rules: what a command means for a session, or why it is refused. Pure; runs in the relay only. */
export function decide(session: Session | undefined, command: Command, envelope: Envelope): Decision {
  if (command.type === 'session:open') return openSession(session, command, envelope);
  if (command.type === 'help:request') return requestHelp(session, command, envelope);
  if (!session) return fail('not-found', 'There is no such session.');
  const decision = refusalOf(session, command, envelope) ?? decideAllowed(session, command, envelope);
  if (!decision.ok) return decision;
  return ok(
    withRecordingEnd(session, withArrival(session, withDepartures(session, decision.value), envelope), envelope),
  );
}

type OnOpen = Exclude<Command, { type: 'session:open' | 'help:request' }>;

/** One file a concept; this is the list of contents. */
function decideAllowed(session: Session, command: OnOpen, envelope: Envelope): Decision {
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
    default:
      return isAsked(command) ? decideAsked(session, command, envelope) : decideShared(session, command, envelope);
  }
}

type Asked = Extract<OnOpen, { type: `${'share' | 'control' | 'recording' | 'details'}:${string}` }>;

function isAsked(command: OnOpen): command is Asked {
  return /^(share|control|recording|details):/.test(command.type);
}

/** What the customer is asked for, and may take back. */
function decideAsked(session: Session, command: Asked, envelope: Envelope): Decision {
  switch (command.type) {
    case 'share:request':
    case 'share:withdraw':
    case 'share:grant':
    case 'share:refuse':
    case 'share:stop':
    case 'share:expire':
    case 'share:narrow':
    case 'control:note':
      return decideSharing(session, command, envelope);
    case 'recording:ask':
    case 'recording:withdraw':
    case 'recording:allow':
    case 'recording:refuse':
    case 'recording:stop':
    case 'recording:expire':
    case 'recording:halt':
      return decideRecording(session, command, envelope);
    case 'details:ask':
    case 'details:withdraw':
    case 'details:send':
    case 'details:refuse':
    case 'details:stop':
    case 'details:expire':
      return decideDetails(session, command, envelope);
  }
}

type Shared = Exclude<
  OnOpen,
  {
    type:
      | `${'key' | 'customer' | 'chat' | 'note' | 'external-key' | 'share' | 'wrap-up' | 'delivery' | 'control' | 'recording' | 'details'}:${string}`
      | 'session:join'
      | 'session:end'
      | 'session:decline';
  }
>;

/** What decides who runs the session: queues, offers, owners and lost agents. */
function decideShared(session: Session, command: Shared, envelope: Envelope): Decision {
  switch (command.type) {
    case 'queue:exhaust':
    case 'queue:mark-overdue':
    case 'queue:overflow':
      return decideQueue(session, command, envelope);
    case 'offer:make':
    case 'offer:accept':
    case 'offer:decline':
    case 'offer:lapse':
    case 'offer:rescind':
      return decideOffer(session, command, envelope);
    case 'session:take':
    case 'session:take-next':
    case 'session:transfer':
    case 'session:take-over':
      return decideOwnership(session, command, envelope);
    case 'agent:lost':
    case 'agent:gone':
    case 'participant:lost':
      return decideLost(session, command, envelope);
    default:
      return decideCompany(session, command, envelope);
  }
}

type Company = Extract<
  Shared,
  { type: `${'invitation' | 'sponsor' | 'guest' | 'watch'}:${string}` | 'participant:invite' }
>;
type InPerson = Extract<Shared, { type: `participant:${'join' | 'leave' | 'remove'}` }>;

/** Who else is there: helpers, sponsors, guests and watchers. */
function decideCompany(session: Session, command: Company | InPerson, envelope: Envelope): Decision {
  switch (command.type) {
    case 'participant:join':
    case 'participant:leave':
    case 'participant:remove':
      return decidePeople(session, command, envelope);
    case 'participant:invite':
    case 'sponsor:ask':
    case 'invitation:accept':
    case 'invitation:decline':
    case 'invitation:withdraw':
    case 'invitation:expire':
    case 'sponsor:approve':
      return decideHelper(session, command, envelope);
    case 'guest:invite':
    case 'guest:revoke':
    case 'guest:claim':
    case 'guest:expire':
      return decideGuest(session, command, envelope);
    case 'watch:start':
    case 'watch:stop':
      return decideWatch(session, command, envelope);
  }
}
