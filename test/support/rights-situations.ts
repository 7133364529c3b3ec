import type { Action, Standing } from '#shared/protocol/rights.ts';
import type { Rank } from '#shared/protocol/roster.ts';
import type { Session } from '#shared/protocol/session.ts';
import type { Command } from '../../relay/domain/sessions/command.ts';
import { AGENT, NOON, queueOf, refOf, SampleSession, STRANGER, TECHNICAL } from './sample-session.ts';

/** Who asks, in which relation to which session, under which policy. The session's team is billing. */
export interface Situation {
  /** `running`, `waiting` and so on: one table each. */
  chapter: string;
  relation: Relation;
  /** Own rank in the session's team, or elsewhere. */
  rank: string;
  session: Session;
  standing: Standing;
}

type Relation = 'owner' | 'view' | 'chat' | 'co-drive' | 'guest' | 'watcher' | 'stranger';
type Change = Partial<Pick<Standing, 'permissions' | 'leadsMayJoin' | 'watching' | 'recording'>>;

export const ME = STRANGER;
const ranks: Rank[] = ['member', 'lead', 'manager'];
const everybody: Array<{ name: string; ranks: Record<string, Rank> }> = [
  { name: 'no team', ranks: {} },
  ...ranks.map((rank) => ({ name: rank, ranks: { billing: rank } })),
  ...ranks.map((rank) => ({ name: `${rank} elsewhere`, ranks: { technical: rank } })),
];

function standing(mine: Record<string, Rank>, ownerRanks: Record<string, Rank>, change: Change = {}): Standing {
  return {
    agentId: ME.id,
    ranks: mine,
    ownerRanks,
    permissions: ['session.transfer', 'guest.invite'],
    leadsMayJoin: true,
    watching: 'sessions',
    recording: 'ask',
    ...change,
  };
}

/** The session with me in it as the relation says. */
function as(relation: Relation, session: Session): Session {
  const me = refOf(ME);
  switch (relation) {
    case 'owner':
      return { ...session, owner: me };
    case 'view':
    case 'chat':
    case 'co-drive':
      return { ...session, participants: [{ agent: me, right: relation, how: 'invited', since: NOON }] };
    case 'guest':
      return { ...session, participants: [{ agent: me, right: 'chat', how: 'guest', since: NOON }] };
    case 'watcher':
      return { ...session, watchers: [{ agent: me, reason: '', since: NOON }] };
    case 'stranger':
      return session;
  }
}

function chapter(
  name: string,
  session: Session,
  relations: Relation[],
  ownerRank?: Rank,
  change?: Change,
): Situation[] {
  const ownerRanks: Record<string, Rank> = ownerRank ? { billing: ownerRank } : {};
  return relations.flatMap((relation) =>
    everybody
      .filter(({ name: rank }) => relation !== 'guest' || rank === 'no team')
      .map((line) => ({
        chapter: name,
        relation,
        rank: line.name,
        session: as(relation, session),
        standing: standing(line.ranks, relation === 'owner' ? line.ranks : ownerRanks, change),
      })),
  );
}

/** Every cell of the table of rights: who asks, in which relation, in which state of the session. */
export function situations(): Situation[] {
  const running = new SampleSession().confirmed().current;
  const inside: Relation[] = ['view', 'chat', 'co-drive', 'guest'];
  const open = { permissions: [] };
  return [
    ...chapter('Running; its owner is a member', running, ['owner', ...inside, 'watcher', 'stranger'], 'member'),
    ...chapter('Running; its owner is a lead', running, ['stranger'], 'lead'),
    ...chapter('Running; its owner is a manager', running, ['stranger'], 'manager'),
    ...chapter('Running; its owner is in no team', running, ['stranger']),
    ...chapter('Running; without permissions', running, ['owner', 'stranger'], 'member', open),
    ...chapter('Running; leads may not join', running, ['stranger'], 'member', { leadsMayJoin: false }),
    ...chapter('Running; watching is off', running, ['stranger'], 'member', { watching: 'off' }),
    ...chapter('Running; recording is off', running, ['owner', 'stranger'], 'member', { recording: 'off' }),
    ...chapter('Waiting for the team', new SampleSession().waiting().current, ['stranger', 'chat', 'guest']),
    ...chapter('Waiting for one agent of the team', new SampleSession().waiting(queueOf(AGENT)).current, ['stranger']),
    ...chapter('Waiting for me', new SampleSession().waiting(queueOf(ME)).current, ['stranger']),
    ...chapter('Offered to another agent', new SampleSession().offered().current, ['stranger']),
    ...chapter('Invited; nobody has come yet', new SampleSession().invited().current, ['owner', 'stranger'], 'member'),
    ...chapter('Ended', new SampleSession().closed().current, ['owner', 'stranger'], 'member'),
  ];
}

/** A command that stands for each right; reading is no command. */
export const commandFor: Record<Exclude<Action, 'session.read'>, Command> = {
  'session.chat': { type: 'chat:send', text: 'hello' },
  'session.end': { type: 'session:end' },
  'session.note': { type: 'external-key:set', value: 'case 9' },
  'session.record': { type: 'recording:ask' },
  'session.ask-share': { type: 'share:request', scope: 'screen' },
  'session.transfer': { type: 'session:transfer', to: TECHNICAL, note: '', stays: false },
  'session.invite': { type: 'participant:invite', to: TECHNICAL, right: 'view', note: '' },
  'session.invite-guest': {
    type: 'guest:invite',
    name: 'Pat',
    profile: { right: 'view', watermark: true, nda: true },
    minutes: 5,
  },
  'session.remove': { type: 'participant:remove', agentId: 'nobody' },
  'session.leave': { type: 'participant:leave' },
  'session.take': { type: 'session:take' },
  'session.join': { type: 'participant:join' },
  'session.take-over': { type: 'session:take-over', note: '' },
  'session.watch': { type: 'watch:start', reason: '' },
  'session.ask-sponsor': { type: 'sponsor:ask', to: TECHNICAL, permission: 'guest.invite', note: '' },
};
