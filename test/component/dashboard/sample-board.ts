import type { DeskView, QueueRow, SessionCard, TeamView } from '#shared/protocol/desk.ts';
import { busyDesk, ines, jonah, mara, tomas, waitingRow } from '../desk/sample-desk.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
export const rosa = { id: 'zendesk:105', name: 'Rosa' };

/** Rosa leads Billing, is a member of Technical and manages Orders. */
export function leadDesk(now: number): DeskView {
  const desk = busyDesk(now);
  return {
    ...desk,
    me: rosa,
    ranks: { billing: 'lead', technical: 'member', orders: 'manager' },
    permissions: [],
    leadsMayJoin: true,
    watching: 'always',
    colleagueRanks: {
      [mara.id]: { billing: 'member' },
      [tomas.id]: { billing: 'member', technical: 'member' },
      [ines.id]: { billing: 'member' },
    },
    preferences: { sounds: false, favourites: [], idleMinutes: null },
    queues: desk.queues
      .map((queue) => ({ ...queue, rows: queue.ref.kind === 'agent' ? [] : queue.rows }))
      .sort((left, right) => left.name.localeCompare(right.name)),
  };
}

const card = (sessionId: string, now: number, more: Partial<SessionCard> = {}): SessionCard => ({
  sessionId,
  mark: 'chat',
  customer: 'Dana',
  topic: 'Card box stays empty',
  ticket: { id: '48213', subject: 'Card box stays empty' },
  phase: 'active',
  owner: tomas,
  participants: [],
  watchers: [],
  teamId: 'billing',
  isSharing: false,
  since: now - 400 * SECOND,
  ...more,
});

type Member = TeamView['members'][number];

export const member = (agent: { id: string; name: string }, now: number, more: Partial<Member> = {}): Member => ({
  agent,
  rank: 'member',
  availability: { agentId: agent.id, reasons: [], since: now - 60 * MINUTE, load: 0, capacity: 3 },
  sessions: [],
  isWatched: false,
  ...more,
});

const waiting = (now: number): QueueRow[] => [
  waitingRow('billing-1', now, {
    mark: 'browser',
    customer: 'Priya',
    topic: 'Card declined',
    enteredBy: 'issue',
    waitingSince: now - 312 * SECOND,
    isOverdue: true,
    isExhausted: true,
    rejections: [
      { agent: ines, how: 'missed' },
      { agent: jonah, how: 'declined' },
    ],
  }),
  waitingRow('billing-2', now, {
    customer: 'Lena',
    enteredBy: 'transfer',
    from: jonah,
    phase: 'offered',
    offer: { id: 'offer-1', agent: mara, until: now + 12 * SECOND },
  }),
];

const today = (now: number): TeamView['today'] =>
  Array.from({ length: 24 }, (_, index) => ({
    at: now - (24 - index) * 15 * MINUTE,
    arrived: (index * 5) % 7,
    answered: (index * 3) % 6,
    mostWaiting: index % 4,
  }));

/** Billing on a busy day. */
export function busyBoard(now: number): TeamView {
  const sessions = [
    card('running-1', now, { mark: 'browser', isSharing: true }),
    card('running-2', now, { customer: 'Owen', since: now - 72 * SECOND }),
  ];
  return {
    teamId: 'billing',
    name: 'Billing',
    rank: 'lead',
    figures: {
      waiting: 2,
      longestWaitSince: now - 312 * SECOND,
      offered: 1,
      available: 2,
      agents: 5,
      sessions: 6,
      answered: 50,
      inTime: 43,
      left: 2,
    },
    waiting: waiting(now),
    members: [
      member(tomas, now, {
        sessions,
        availability: { agentId: tomas.id, reasons: [], since: now - 60 * MINUTE, load: 2, capacity: 3 },
      }),
      member(mara, now, {
        isWatched: true,
        availability: { agentId: mara.id, reasons: ['full'], since: now - 10 * MINUTE, load: 3, capacity: 3 },
        sessions: [card('running-3', now, { mark: 'screen', customer: 'Sam', owner: mara })],
      }),
      member(ines, now, {
        availability: { agentId: ines.id, reasons: ['idle'], since: now - 12 * MINUTE, load: 0, capacity: 3 },
      }),
    ],
    today: today(now),
    now,
  };
}

/** A team on its first morning. */
export function quietBoard(now: number): TeamView {
  const none = { waiting: 0, offered: 0, available: 0, agents: 5, sessions: 0, answered: 0, inTime: 0, left: 0 };
  return {
    ...busyBoard(now),
    figures: { ...none, longestWaitSince: null },
    waiting: [],
    members: [],
    today: [],
  };
}
