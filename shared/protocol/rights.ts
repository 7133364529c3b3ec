import type { ErrorCode } from './errors.ts';
import type { Session, SessionIn } from './session.ts';
import type { Permission, Rank } from './roster.ts';

/** Free of zod: the relay decides by it, the console disables buttons by it, and both give the same reason. */
export type Action =
  | 'session.read'
  | 'session.chat'
  | 'session.end'
  | 'session.note'
  | 'session.ask-share'
  | 'session.record'
  | 'session.transfer'
  | 'session.invite'
  | 'session.invite-guest'
  | 'session.remove'
  | 'session.leave'
  | 'session.take'
  | 'session.join'
  | 'session.take-over'
  | 'session.watch'
  | 'session.ask-sponsor';

export const actions: readonly Action[] = [
  'session.read',
  'session.chat',
  'session.end',
  'session.note',
  'session.ask-share',
  'session.record',
  'session.transfer',
  'session.invite',
  'session.invite-guest',
  'session.remove',
  'session.leave',
  'session.take',
  'session.join',
  'session.take-over',
  'session.watch',
  'session.ask-sponsor',
];

/** Why not, in a form that a catalogue can put into words. */
export type Denial =
  | 'not-owner' // only the owner may
  | 'no-rank' // needs a higher rank in the session's team
  | 'not-in-team' // only members of the team it waits in
  | 'not-inside' // only who is in the session
  | 'view-only' // a participant who may only read
  | 'is-owner' // the owner need not
  | 'is-inside' // already in it, or watches it from inside
  | 'not-permitted' // lacks the permission; a sponsor can lend it
  | 'leads-may-not' // the tenant lets only managers join uninvited
  | 'watching-off'
  | 'recording-off'
  | 'wrong-phase';

/** What the relay knows of who asks; never taken from a browser. */
export interface Standing {
  agentId: string;
  /** Own rank in each team. */
  ranks: Readonly<Record<string, Rank>>;
  permissions: readonly Permission[];
  /** Ranks of the session's owner; empty while it waits. */
  ownerRanks: Readonly<Record<string, Rank>>;
  leadsMayJoin: boolean;
  watching: 'off' | 'sessions' | 'always';
  /** Off unless it is said. */
  recording?: 'off' | 'ask' | undefined;
}

const ORDER: Record<Rank, number> = { member: 1, lead: 2, manager: 3 };

/** Whether one outranks the other in this team (rows I3, I4). Somebody outside the team has no rank in it. */
export function outranks(upper: Rank | undefined, lower: Rank | undefined): boolean {
  if (upper === undefined || upper === 'member') return false;
  return ORDER[upper] > (lower === undefined ? 0 : ORDER[lower]);
}

/** Why `standing` may not do `action` in this session; undefined when it may. */
export function denialOf(action: Action, session: Session, standing: Standing): Denial | undefined {
  return rules[action](session, standing, relationOf(session, standing));
}

type Rule = (session: Session, standing: Standing, relation: Relation) => Denial | undefined;

const onlyOwner: Rule = (_session, _standing, { isOwner }) => (isOwner ? undefined : 'not-owner');
const whileActive =
  (rule: Rule): Rule =>
  (session, standing, relation) =>
    session.phase === 'active' ? rule(session, standing, relation) : 'wrong-phase';
const whileOpen =
  (rule: Rule): Rule =>
  (session, standing, relation) =>
    session.phase === 'active' || isWaiting(session) ? rule(session, standing, relation) : 'wrong-phase';
const ownerOrAbove: Rule = (_session, _standing, { isOwner, isAbove }) =>
  isOwner || isAbove ? undefined : 'not-owner';

/** The one table of rights (rows H9, I3, I4, J1). */
const rules: Record<Action, Rule> = {
  'session.read': (_session, _standing, { isOwner, isInside, isWatching, isTeamMate, isAbove }) =>
    isOwner || isInside || isWatching || isTeamMate || isAbove ? undefined : 'not-inside',
  'session.chat': whileOpen((_session, _standing, { isOwner, right }) => {
    if (isOwner) return undefined;
    if (right === undefined) return 'not-inside';
    return right === 'view' ? 'view-only' : undefined;
  }),
  'session.end': onlyOwner,
  'session.note': onlyOwner,
  'session.ask-share': whileActive((_session, _standing, { isOwner, right }) =>
    isOwner || right === 'co-drive' ? undefined : 'not-owner',
  ),
  'session.record': whileActive((_session, { recording }, { isOwner }) => {
    if (!isOwner) return 'not-owner';
    return recording === 'ask' ? undefined : 'recording-off';
  }),
  'session.transfer': whileOpen((session, standing, { isOwner, isAbove, isTeamMate }) => {
    if (isAbove) return undefined;
    if (session.owner === null && !isTeamMate) return 'not-in-team';
    if (session.owner !== null && !isOwner) return 'not-owner';
    return permitted('session.transfer', session, standing);
  }),
  'session.invite': whileActive(ownerOrAbove),
  'session.remove': whileOpen(ownerOrAbove),
  'session.invite-guest': whileActive((session, standing, { isOwner }) =>
    isOwner ? permitted('guest.invite', session, standing) : 'not-owner',
  ),
  'session.ask-sponsor': whileActive(onlyOwner),
  'session.leave': (_session, _standing, { right }) => (right === undefined ? 'not-inside' : undefined),
  'session.take': (session, _standing, { isTeamMate, isAbove }) => {
    if (!isWaiting(session)) return 'wrong-phase';
    return isTeamMate || isAbove ? undefined : 'not-in-team';
  },
  'session.join': whileActive((session, { ranks, leadsMayJoin }, { isOwner, isInside, isAbove }) => {
    if (isOwner) return 'is-owner';
    if (isInside) return 'is-inside';
    if (!isAbove) return 'no-rank';
    const isLead = session.teamId !== null && ranks[session.teamId] === 'lead';
    return isLead && !leadsMayJoin ? 'leads-may-not' : undefined;
  }),
  'session.take-over': whileActive((_session, _standing, { isOwner, isAbove }) => {
    if (isOwner) return 'is-owner';
    return isAbove ? undefined : 'no-rank';
  }),
  'session.watch': whileActive((_session, { watching }, { isOwner, isInside, isAbove }) => {
    if (watching === 'off') return 'watching-off';
    if (isOwner || isInside) return 'is-inside';
    return isAbove ? undefined : 'no-rank';
  }),
};

/** The code with which the relay refuses: who has nothing to do with a session does not learn that it exists. */
export function codeOf(denial: Denial): ErrorCode {
  return denial === 'wrong-phase' || denial === 'is-owner' || denial === 'is-inside' ? 'wrong-state' : 'not-allowed';
}

interface Relation {
  isOwner: boolean;
  isInside: boolean;
  isWatching: boolean;
  right: 'view' | 'chat' | 'co-drive' | undefined;
  /** A member of the team (or the agent) in whose queue it waits. */
  isTeamMate: boolean;
  /** Of higher rank than the owner in the session's team; over a waiting session, any lead or manager of it. */
  isAbove: boolean;
}

function relationOf(session: Session, { agentId, ranks, ownerRanks }: Standing): Relation {
  const right = session.participants.find(({ agent }) => agent.id === agentId)?.right;
  const { teamId } = session;
  const rank = teamId === null ? undefined : ranks[teamId];
  const ownerRank = teamId === null ? undefined : ownerRanks[teamId];
  return {
    isOwner: session.owner?.id === agentId,
    isInside: right !== undefined,
    isWatching: session.watchers.some(({ agent }) => agent.id === agentId),
    right,
    isTeamMate: mayServe(session, agentId, ranks),
    isAbove: session.owner?.id !== agentId && outranks(rank, session.owner === null ? undefined : ownerRank),
  };
}

function isWaiting(session: Session): session is SessionIn<'waiting' | 'offered'> {
  return session.phase === 'waiting' || session.phase === 'offered';
}

/** Whether a waiting session waits for this agent, or for a team of theirs. */
export function mayServe(session: Session, agentId: string, ranks: Readonly<Record<string, Rank>>): boolean {
  if (!isWaiting(session)) return false;
  const { queue } = session.place;
  return queue.kind === 'agent' ? queue.agentId === agentId : ranks[queue.teamId] !== undefined;
}

function permitted(permission: Permission, session: Session, standing: Standing): Denial | undefined {
  return standing.permissions.includes(permission) || session.lent.includes(permission) ? undefined : 'not-permitted';
}
