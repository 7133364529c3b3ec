import { commands, type WriteName } from '#shared/protocol/commands.ts';
import { fail } from '#shared/protocol/result.ts';
import { codeOf, denialOf, type Action, type Denial, type Standing } from '#shared/protocol/rights.ts';
import type { Role } from '#shared/protocol/session-event.ts';
import type { Session } from '#shared/protocol/session.ts';
import type { Command, Envelope } from './command.ts';
import type { Decision } from './decision.ts';

type CustomersOnly =
  | `session:${'join' | 'decline'}`
  | `share:${'grant' | 'refuse' | 'narrow'}`
  | `recording:${'allow' | 'refuse'}`
  | `details:${'send' | 'refuse'}`;
type Ruled = Exclude<WriteName, CustomersOnly> | 'session:take-next';

/** The right that each write of an agent or guest needs. Null: it is addressed to somebody, and its rule looks at that. */
export const actionOf: Readonly<Record<Ruled, Action | null>> = {
  'key:renew': 'session.note',
  'customer:confirm': 'session.note',
  'customer:reject': 'session.end',
  'chat:send': 'session.chat',
  'share:request': 'session.ask-share',
  'share:withdraw': 'session.ask-share',
  'share:stop': 'session.ask-share',
  'recording:ask': 'session.record',
  'recording:withdraw': 'session.note',
  'recording:stop': 'session.note',
  'details:ask': 'session.note',
  'details:withdraw': 'session.note',
  'details:stop': 'session.note',
  'note:save': 'session.note',
  'external-key:set': 'session.note',
  'session:end': 'session.end',
  'wrap-up:finish': 'session.end',
  'delivery:retry': 'session.note',
  'session:take': 'session.take',
  'session:take-next': 'session.take',
  'offer:accept': null,
  'offer:decline': null,
  'session:transfer': 'session.transfer',
  'session:take-over': 'session.take-over',
  'participant:invite': 'session.invite',
  'participant:join': 'session.join',
  'participant:leave': 'session.leave',
  'participant:remove': 'session.remove',
  'invitation:accept': null,
  'invitation:decline': null,
  'invitation:withdraw': 'session.invite',
  'sponsor:ask': 'session.ask-sponsor',
  'sponsor:approve': null,
  'guest:invite': 'session.invite-guest',
  'guest:revoke': 'session.remove',
  'watch:start': 'session.watch',
  'watch:stop': null,
};

/** Why whoever asks may not, by the one table of rights; undefined when nothing speaks against it. */
export function refusalOf(session: Session, command: Command, envelope: Envelope): Decision | undefined {
  const { by, standing } = envelope;
  if (by.role === 'relay') return undefined;
  if (!isOpenTo(roleOf(envelope), command)) return fail('not-allowed', 'This is not for you to do.');
  if (by.role === 'customer') return undefined;
  const action = isRuled(command) ? actionFor(session, command.type) : null;
  const denial = action && denialOf(action, session, standing ?? outsider(by.id));
  return denial ? fail(codeFor(denial, session, action), sentence(denial, session, action)) : undefined;
}

/** Agents are known to the roster; an agent without standing is a guest. */
function roleOf({ by, standing }: Envelope): Role {
  if (by.role === 'customer') return 'customer';
  return standing ? 'agent' : 'guest';
}

function isOpenTo(role: Role, { type }: Command): boolean {
  return !(type in commands) || commands[type as WriteName].from.includes(role);
}

function isRuled(command: Command): command is Extract<Command, { type: Ruled }> {
  return command.type in actionOf;
}

/** The note of a session that nobody ever owned is cared for by whoever may read it: its leads and managers. */
function actionFor(session: Session, type: Ruled): Action | null {
  return type === 'delivery:retry' && session.owner === null ? 'session.read' : actionOf[type];
}

/** A guest has no rank anywhere: only what the own place in the session gives. */
function outsider(agentId: string): Standing {
  return { agentId, ranks: {}, permissions: [], ownerRanks: {}, leadsMayJoin: false, watching: 'off' };
}

function codeFor(denial: Denial, session: Session, action: Action) {
  if (denial !== 'wrong-phase') return codeOf(denial);
  if (session.phase === 'wrap-up' || session.phase === 'ended') return 'session-ended';
  return action === 'session.take' && session.owner ? 'already-taken' : 'wrong-state';
}

function sentence(denial: Denial, session: Session, action: Action): string {
  switch (denial) {
    case 'not-owner':
      return session.owner ? `${session.owner.name} runs this session.` : 'Nobody has taken this session yet.';
    case 'wrong-phase':
      return phaseSentence(session, action);
    case 'no-rank':
      return 'Only a lead or manager above its owner may do this.';
    case 'not-in-team':
      return 'It waits for another team or agent.';
    case 'not-inside':
      return 'You are not in this session.';
    case 'view-only':
      return 'You may read here, not write.';
    case 'is-owner':
      return 'You run this session already.';
    case 'is-inside':
      return 'You are in this session already.';
    case 'not-permitted':
      return 'You need a permission for this. A sponsor can lend it to you.';
    case 'leads-may-not':
      return 'Only managers join without an invitation here.';
    case 'watching-off':
      return 'Watching is switched off here.';
    case 'recording-off':
      return 'Recording is switched off here.';
  }
}

function phaseSentence(session: Session, action: Action): string {
  switch (session.phase) {
    case 'invited':
      return action === 'session.chat' ? 'The chat opens when the customer joins.' : 'Nobody has joined yet.';
    case 'waiting':
    case 'offered':
      return 'Nobody has taken this session yet.';
    case 'active':
      return action === 'session.take'
        ? `${session.owner?.name ?? 'Somebody'} has taken this session.`
        : 'It runs already.';
    case 'wrap-up':
    case 'ended':
      return 'The conversation has ended.';
  }
}
