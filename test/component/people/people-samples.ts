import type { DeskFacts } from '#console/people/desk-facts.ts';
import type { SessionView } from '#shared/client/session-view.ts';
import type { Targets } from '#shared/protocol/desk.ts';
import type { Reasons } from '#shared/protocol/queue-event.ts';
import type { Actor, SessionEvent } from '#shared/protocol/session-event.ts';
import { answer, chat, joined, mara, opened, question, viewOf, type Step } from '../console/sample-session.ts';

const MINUTE = 60_000;
export const tomas = { id: 'zendesk:8', name: 'Tomas' };
export const rosa = { id: 'zendesk:9', name: 'Rosa' };

const as = (agent: { id: string; name: string }): Actor => ({ role: 'agent', ...agent });
const relay: Actor = { role: 'relay' };
const customer: Actor = { role: 'customer' };

export const desk: DeskFacts = {
  ranks: { billing: 'member' },
  permissions: ['session.transfer', 'guest.invite', 'queue.get-next'],
  leadsMayJoin: true,
  watching: 'sessions',
  colleagueRanks: {
    [mara.id]: { billing: 'member' },
    [tomas.id]: { billing: 'member', technical: 'member' },
    [rosa.id]: { billing: 'lead' },
  },
  queues: [{ ref: { kind: 'team', teamId: 'billing' }, name: 'Billing' }],
};

/** Mara without any permission. */
export const plainDesk: DeskFacts = { ...desk, permissions: [] };
/** Rosa's desk, for the same page. */
export const leadDesk: DeskFacts = { ...desk, ranks: { billing: 'lead' } };

const why: Reasons = { chosen: { matchedSkills: [], load: 0, capacity: 3, idleMs: 0 }, others: [] };

const entered = (now: number, more: Partial<Extract<SessionEvent, { type: 'queue-entered' }>> = {}): SessionEvent => ({
  type: 'queue-entered',
  queue: { kind: 'team', teamId: 'billing' },
  teamId: 'billing',
  enteredBy: 'request',
  waitingSince: now - 4 * MINUTE,
  isFront: false,
  keepsRejections: false,
  bounces: 0,
  from: null,
  note: '',
  ...more,
});
const withoutOwner = opened.slice(1).map((event) => ({ ...(event as SessionEvent), owner: null }) as SessionEvent);
const requested = (now: number): Step => [
  customer,
  ...withoutOwner,
  ...(joined.slice(1) as SessionEvent[]),
  { type: 'customer-confirmed' },
  entered(now),
];
const offered = (now: number, agent: { id: string; name: string }): Step => [
  relay,
  { type: 'offer-made', offerId: 'offer-1', agent, until: now + 20_000, why },
];
const declined: Step = [as(tomas), { type: 'offer-declined', offerId: 'offer-1', agentId: tomas.id }];

const note = 'Card frame stays empty; looks like an ad blocker.';
const transferred = (now: number, stays: boolean, to = 'technical'): Step => [
  as(mara),
  entered(now, { queue: { kind: 'team', teamId: to }, teamId: to, enteredBy: 'transfer', from: mara, note }),
  ...(stays ? [{ type: 'participant-joined', agent: mara, right: 'chat', how: 'stayed' } as const] : []),
];
const accepted: Step = [as(tomas), { type: 'offer-accepted', offerId: 'offer-1', agent: tomas }];
const given = (now: number): Step[] => [...chat, transferred(now, true), offered(now, tomas), accepted];
const tomasOpened: Step = [
  as(tomas),
  ...opened.slice(1).map((event) => ({ ...(event as SessionEvent), owner: tomas }) as SessionEvent),
];
const tomasRuns: Step[] = [
  tomasOpened,
  joined,
  [as(tomas), { type: 'customer-confirmed' }],
  [customer, { type: 'message-sent', text: 'Hi. The card box stays empty.' }],
  [as(tomas), { type: 'message-sent', text: 'I look at it.' }],
];
const helps = (right: 'view' | 'chat'): Step => [
  as(mara),
  { type: 'participant-joined', agent: mara, right, how: 'invited' },
];
const invited = (now: number, kind: 'share' | 'sponsor'): Step => [
  as(tomas),
  {
    type: 'invitation-sent',
    invitationId: 'invitation-1',
    kind,
    to: { kind: 'agent', agentId: mara.id },
    right: 'chat',
    permission: kind === 'sponsor' ? 'guest.invite' : null,
    by: tomas,
    note: 'You know the card form.',
    until: now + 90_000,
  },
];
const tomasHelps: Step = [as(tomas), { type: 'participant-joined', agent: tomas, right: 'chat', how: 'invited' }];
const asksBilling = (now: number): Step => [
  as(mara),
  {
    type: 'invitation-sent',
    invitationId: 'invitation-2',
    kind: 'share',
    to: { kind: 'team', teamId: 'billing' },
    right: 'view',
    permission: null,
    by: mara,
    note: '',
    until: now + 90_000,
  },
];
const guestInvited = (now: number, guestId: string, name: string): Step => [
  as(mara),
  {
    type: 'guest-invited',
    guestId,
    name,
    linkHash: '',
    profile: { right: 'view', watermark: true, nda: true },
    until: now + 29 * MINUTE,
    by: mara,
  },
];
const guestCame: Step = [
  { role: 'agent', id: 'guest-g1', name: 'Noor' },
  { type: 'guest-claimed', guestId: 'g1', deviceHash: 'h' },
  { type: 'participant-joined', agent: { id: 'guest-g1', name: 'Noor' }, right: 'view', how: 'guest' },
];
const watched: Step = [as(rosa), { type: 'watch-started', watcher: rosa, reason: 'Training' }];
const maraWatches: Step = [as(mara), { type: 'watch-started', watcher: mara, reason: '' }];
const removed: Step = [as(tomas), { type: 'participant-left', agentId: mara.id, reason: 'removed' }];

/** A view for Mara in each state that has other people in it. `now` in ms since 1970. */
export const people = {
  waiting: (now) => viewOf([requested(now), question, offered(now, tomas), declined], now),
  exhausted: (now) =>
    viewOf([requested(now), [relay, { type: 'queue-exhausted' }], [relay, { type: 'queue-overdue' }]], now),
  offeredToMe: (now) => viewOf([requested(now), offered(now, mara)], now),
  offeredToTomas: (now) => viewOf([requested(now), offered(now, tomas)], now),
  given: (now) => viewOf(given(now), now),
  givenAway: (now) => viewOf([...chat, transferred(now, false)], now),
  removed: (now) => viewOf([...tomasRuns, helps('chat'), removed], now),
  helping: (now) => viewOf([...tomasRuns, helps('chat')], now),
  reading: (now) => viewOf([...tomasRuns, helps('view')], now),
  invited: (now) => viewOf([...tomasRuns, invited(now, 'share')], now),
  sponsor: (now) => viewOf([...tomasRuns, invited(now, 'sponsor')], now),
  outside: (now) => viewOf(tomasRuns, now),
  watching: (now) => viewOf([...tomasRuns, maraWatches], now),
  watched: (now) => viewOf([...chat, watched], now),
  crowd: (now) =>
    viewOf(
      [
        ...chat,
        tomasHelps,
        guestInvited(now, 'g1', 'Noor'),
        guestCame,
        asksBilling(now),
        guestInvited(now, 'g2', 'Sam'),
      ],
      now,
    ),
  takenOver: (now) =>
    viewOf(
      [
        ...tomasRuns,
        [customer, { type: 'message-sent', text: 'Is anybody there?' }],
        [as(mara), { type: 'ownership-moved', agent: mara, from: tomas, how: 'take-over', note: 'Tomas has to go.' }],
      ],
      now,
    ),
  theirWrapUp: (now) =>
    viewOf(
      [
        ...tomasRuns,
        helps('chat'),
        [as(tomas), { type: 'session-ended', reason: 'ended', wrapUpUntil: now + 10 * MINUTE }],
      ],
      now,
    ),
  mine: (now) => viewOf([...chat, answer], now),
} satisfies Record<string, (now: number) => SessionView>;

export type PeopleSample = keyof typeof people;

export const targets: Targets = {
  teams: [
    { teamId: 'billing', name: 'Billing', waiting: 2, available: 1 },
    { teamId: 'technical', name: 'Technical', waiting: 0, available: 3 },
  ],
  agents: [
    {
      agent: tomas,
      teams: ['Billing', 'Technical'],
      skills: ['german'],
      load: 1,
      capacity: 3,
      unavailable: [],
      hasDeclined: false,
    },
    {
      agent: { id: 'zendesk:10', name: 'Ines' },
      teams: ['Billing'],
      skills: [],
      load: 3,
      capacity: 3,
      unavailable: ['full'],
      hasDeclined: false,
    },
    {
      agent: { id: 'zendesk:11', name: 'Jonah' },
      teams: ['Technical'],
      skills: [],
      load: 0,
      capacity: 3,
      unavailable: ['idle'],
      hasDeclined: false,
    },
    { agent: rosa, teams: ['Billing'], skills: [], load: 0, capacity: 3, unavailable: [], hasDeclined: true },
    { agent: mara, teams: ['Billing'], skills: [], load: 1, capacity: 3, unavailable: [], hasDeclined: false },
  ],
};
