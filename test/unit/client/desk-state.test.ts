import {
  emptyDesk,
  numbered,
  withAvailability,
  withChat,
  withMessage,
  withOffer,
  withoutOffer,
  withRows,
  withWatching,
  withoutWatches,
  type DeskState,
} from '#shared/client/desk-state.ts';
import type { DeskView, OfferCard, QueueRow } from '#shared/protocol/desk.ts';
import type { QueueRef } from '#shared/protocol/queue-event.ts';

const ME = { id: 'mara', name: 'Mara' };
const TOMAS = { id: 'tomas', name: 'Tomas' };
const team: QueueRef = { kind: 'team', teamId: 'billing' };
const own: QueueRef = { kind: 'agent', agentId: 'mara' };

function row(sessionId: string, change: Partial<QueueRow> = {}): QueueRow {
  return {
    sessionId,
    kind: 'waiting',
    mark: 'chat',
    customer: 'Dana',
    topic: '',
    ticket: { id: '1042', subject: 'Card box' },
    phase: 'waiting',
    enteredBy: 'request',
    from: null,
    waitingSince: 100,
    position: null,
    isOverdue: false,
    isExhausted: false,
    bounces: 0,
    rejections: [],
    offer: null,
    owner: null,
    invitation: null,
    openedAt: 100,
    ...change,
  };
}

function card(offerId: string): OfferCard {
  const chosen = { matchedSkills: [], load: 0, capacity: 1, idleMs: 0 };
  const why = { chosen, others: [] };
  return { offerId, sessionId: 's1', row: row('s1'), until: 2, now: 1, why, handover: null };
}

const availability = { agentId: 'mara', reasons: [], since: 0, load: 0, capacity: 3 };

function desk(rows: QueueRow[] = []): DeskState {
  const queue = { name: '', rank: null, routing: 'none' as const, isFavourite: false, unread: 0 };
  const view: DeskView = {
    me: ME,
    ranks: { billing: 'member' },
    permissions: [],
    leadsMayJoin: true,
    watching: 'off',
    watchingShows: 'console',
    colleagueRanks: {},
    availability,
    preferences: { sounds: true, favourites: [], idleMinutes: null },
    queues: [
      { ...queue, ref: own, rows: [] },
      { ...queue, ref: team, rows },
    ],
    offers: [],
    now: 0,
  };
  return { ...emptyDesk, desk: view };
}

const rowsOf = ({ desk: view }: DeskState, index: number) => view?.queues[index]?.rows ?? [];
const message = (id: string, by = TOMAS) => ({ id, teamId: 'billing', by, at: 1, text: id });

describe('[F8] the lists', () => {
  test('rows come, change and go in their own queue only', () => {
    const state = withRows(desk([row('s1'), row('s2')]), {
      queue: team,
      rows: [row('s2', { topic: 'Refund' }), row('s3')],
      gone: ['s1'],
      now: 1,
    });
    expect(rowsOf(state, 1).map(({ sessionId, topic }) => `${sessionId} ${topic}`)).toEqual(['s2 Refund', 's3 ']);
    expect(rowsOf(state, 0)).toEqual([]);
  });

  test('[F6] [F7] places are counted anew: who was lost by an agent first, then who waits longer, then the id', () => {
    const rows = [
      row('b', { waitingSince: 200 }),
      row('a', { waitingSince: 200 }),
      row('old', { waitingSince: 50 }),
      row('lost', { waitingSince: 300, enteredBy: 'agent-lost' }),
      row('mine', { kind: 'own', position: null }),
    ];
    const places = Object.fromEntries(numbered(rows).map(({ sessionId, position }) => [sessionId, position]));
    expect(places).toEqual({ lost: 1, old: 2, a: 3, b: 4, mine: null });
  });

  test('nothing is folded before the first answer', () => {
    expect(withRows(emptyDesk, { queue: team, rows: [row('s1')], gone: [], now: 1 })).toBe(emptyDesk);
  });
});

describe('[G3] offers', () => {
  test('the same offer twice is one; a closed one is gone and remembered', () => {
    const offered = withOffer(withOffer(desk(), card('o1')), card('o1'));
    expect(offered.desk?.offers).toHaveLength(1);
    const closed = withoutOffer(offered, { offerId: 'o1', sessionId: 's1', reason: 'taken' });
    expect(closed).toMatchObject({ desk: { offers: [] }, closedOffer: { offerId: 'o1', reason: 'taken' } });
  });
});

describe('[F5] the chat of a team', () => {
  const unread = (state: DeskState) => state.desk?.queues[1]?.unread;

  test('counts what others write until it is read; own messages never', () => {
    const state = withMessage(withMessage(desk(), message('m1')), message('m2', ME));
    expect(unread(state)).toBe(1);
    const read = withChat(state, 'billing', [message('m1'), message('m2', ME)]);
    expect(unread(read)).toBe(0);
    const further = withMessage(read, message('m3'));
    expect(further.chats.billing?.map(({ id }) => id)).toEqual(['m1', 'm2', 'm3']);
    expect(unread(further)).toBe(0);
  });

  test('a message that comes twice is shown once', () => {
    const state = withMessage(withChat(desk(), 'billing', []), message('m1'));
    expect(withMessage(state, message('m1'))).toBe(state);
  });
});

test('[G10] availability is replaced; [I11] who watches is shown for as long as they do', () => {
  const away = { ...availability, reasons: ['locked' as const] };
  expect(withAvailability(desk(), away).desk?.availability.reasons).toEqual(['locked']);
  const screen = { state: 'off' as const };
  const watching = { monitorId: 'w1', isOn: true, watcher: TOMAS, teamId: 'billing', reason: 'Training', screen };
  const watched = withWatching(withWatching(desk(), watching), watching);
  expect(watched.watchedBy).toEqual([watching]);
  expect(withWatching(watched, { ...watching, isOn: false }).watchedBy).toEqual([]);
});

test('[I10] what becomes of the question for the screen changes that watch in its place', () => {
  const screen = { state: 'asked' as const };
  const first = { monitorId: 'w1', isOn: true, watcher: TOMAS, teamId: 'billing', reason: '', screen };
  const watched = withWatching(withWatching(desk(), first), { ...first, monitorId: 'w2' });
  const agreed = withWatching(watched, { ...first, screen: { state: 'agreed', surface: 'screen' } });
  expect(agreed.watchedBy.map(({ monitorId, screen: { state } }) => [monitorId, state])).toEqual([
    ['w1', 'agreed'],
    ['w2', 'asked'],
  ]);
  expect(withoutWatches(agreed).watchedBy).toEqual([]);
});
