import type { DeskView, OfferCard, Queue, QueueRow } from '#shared/protocol/desk.ts';

export const mara = { id: 'zendesk:101', name: 'Mara' };
export const tomas = { id: 'zendesk:102', name: 'Tomas' };
export const ines = { id: 'zendesk:103', name: 'Ines' };
export const jonah = { id: 'zendesk:104', name: 'Jonah' };

const SECOND = 1000;

/** A row of a customer who waits in a team's queue; `changes` says what is special. */
export function waitingRow(sessionId: string, now: number, changes: Partial<QueueRow> = {}): QueueRow {
  return {
    sessionId,
    kind: 'waiting',
    mark: 'chat',
    customer: 'Dana',
    topic: 'Refund not there yet',
    ticket: { id: '48220', subject: 'Refund' },
    phase: 'waiting',
    enteredBy: 'request',
    from: null,
    waitingSince: now - 118 * SECOND,
    position: 1,
    isOverdue: false,
    isExhausted: false,
    bounces: 0,
    rejections: [],
    offer: null,
    owner: null,
    invitation: null,
    openedAt: now - 118 * SECOND,
    ...changes,
  };
}

const ownRow = (now: number) =>
  waitingRow('own-1', now, {
    kind: 'own',
    mark: 'browser',
    phase: 'active',
    ticket: { id: '48213', subject: 'Card box stays empty' },
    owner: mara,
    waitingSince: null,
    position: null,
    openedAt: now - 400 * SECOND,
  });

const invitationRow = (now: number) =>
  waitingRow('invited-1', now, {
    kind: 'invitation',
    customer: 'Owen',
    phase: 'active',
    ticket: { id: '48209', subject: 'App shows a white page' },
    owner: ines,
    waitingSince: null,
    position: null,
    invitation: {
      id: 'invitation-1',
      kind: 'share',
      by: ines,
      right: 'chat',
      permission: null,
      note: 'Do you know this page?',
      until: now + 100 * SECOND,
    },
  });

const overdueRow = (now: number) =>
  waitingRow('billing-1', now, {
    mark: 'browser',
    customer: 'Priya',
    topic: 'Card declined, but my bank says it went through.',
    enteredBy: 'overflow',
    waitingSince: now - 312 * SECOND,
    isOverdue: true,
    isExhausted: true,
    bounces: 2,
    rejections: [
      { agent: ines, how: 'missed' },
      { agent: jonah, how: 'declined' },
    ],
  });

const teamQueue = (teamId: string, name: string, rows: QueueRow[], changes: Partial<Queue> = {}): Queue => ({
  ref: { kind: 'team', teamId },
  name,
  rank: 'member',
  routing: 'skills',
  isFavourite: false,
  unread: 0,
  rows,
  ...changes,
});

/** Mara's desk on a busy day. */
export function busyDesk(now: number): DeskView {
  return {
    me: mara,
    ranks: { billing: 'member', technical: 'member', orders: 'member' },
    permissions: ['queue.get-next', 'routing.opt-out'],
    leadsMayJoin: false,
    watching: 'sessions',
    watchingShows: 'console',
    colleagueRanks: {},
    availability: { agentId: mara.id, reasons: [], since: now - 3600 * SECOND, load: 1, capacity: 3 },
    preferences: { sounds: true, favourites: ['billing'], idleMinutes: null },
    queues: [
      {
        ref: { kind: 'agent', agentId: mara.id },
        name: '',
        rank: null,
        routing: 'none',
        isFavourite: false,
        unread: 0,
        rows: [ownRow(now), invitationRow(now)],
      },
      teamQueue('orders', 'Orders', []),
      teamQueue(
        'technical',
        'Technical',
        [
          waitingRow('technical-1', now, {
            mark: 'screen',
            customer: 'Owen',
            topic: 'App shows a white page',
            waitingSince: now - 31 * SECOND,
            offer: { id: 'offer-9', agent: tomas, until: now + 20 * SECOND },
            phase: 'offered',
          }),
        ],
        { unread: 2 },
      ),
      teamQueue(
        'billing',
        'Billing',
        [overdueRow(now), waitingRow('billing-2', now, { customer: 'Lena', position: 2 })],
        { isFavourite: true },
      ),
    ],
    offers: [],
    now,
  };
}

/** The same agent with nothing to do. */
export function quietDesk(now: number): DeskView {
  const desk = busyDesk(now);
  return { ...desk, queues: desk.queues.map((queue) => ({ ...queue, rows: [], unread: 0 })) };
}

/** An agent who is in no team. */
export function teamlessDesk(now: number): DeskView {
  const desk = quietDesk(now);
  return { ...desk, ranks: {}, permissions: [], queues: desk.queues.slice(0, 1) };
}

/** Lena's session, offered to Mara for `seconds`. */
export function offerOf(desk: DeskView, now: number, seconds = 30, sessionId = 'billing-2'): OfferCard {
  const row = desk.queues.flatMap(({ rows }) => rows).find((one) => one.sessionId === sessionId);
  if (!row) throw new Error(`No row ${sessionId}.`);
  const offer = { id: `offer-of-${sessionId}`, agent: mara, until: now + seconds * SECOND };
  return {
    offerId: offer.id,
    sessionId,
    row: { ...row, phase: 'offered', offer },
    until: offer.until,
    now,
    why: {
      chosen: { matchedSkills: ['Cards', 'German'], load: 1, capacity: 3, idleMs: 250 * SECOND },
      others: [
        { agent: tomas, whyNot: 'full' },
        { agent: ines, whyNot: 'missed' },
        { agent: jonah, whyNot: 'lacks-skills' },
      ],
    },
    handover: null,
  };
}

/** `desk` with the session of `offer` offered to its agent. */
export function withOffer(desk: DeskView, offer: OfferCard): DeskView {
  return {
    ...desk,
    offers: [...desk.offers, offer],
    queues: desk.queues.map((queue) => ({
      ...queue,
      rows: queue.rows.map((row) => (row.sessionId === offer.sessionId ? offer.row : row)),
    })),
  };
}

/** `desk` with the rows of one team changed. */
export function withRows(desk: DeskView, teamId: string, change: (rows: QueueRow[]) => QueueRow[]): DeskView {
  return {
    ...desk,
    queues: desk.queues.map((queue) =>
      queue.ref.kind === 'team' && queue.ref.teamId === teamId ? { ...queue, rows: change(queue.rows) } : queue,
    ),
  };
}
