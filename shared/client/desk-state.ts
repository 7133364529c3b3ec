import type { Availability, DeskView, OfferCard, QueueRow, TeamMessage } from '#shared/protocol/desk.ts';
import type { Failure } from '#shared/protocol/errors.ts';
import type { QueueRef } from '#shared/protocol/queue-event.ts';
import type { NoticePayload } from '#shared/protocol/wire.ts';

type Rows = NoticePayload<'desk:rows'>;
export type Watching = NoticePayload<'monitor:state'>;

/** The desk as a page knows it. Immutable: each change makes a new object. */
export interface DeskState {
  /** With every notice folded in; stays while the relay is away; undefined until the first answer. */
  readonly desk: DeskView | undefined;
  /** Why there is no desk, or no newer one. */
  readonly failure: Failure | undefined;
  /** The last offer that ended, whoever ended it. */
  readonly closedOffer: Pick<NoticePayload<'desk:offer-closed'>, 'offerId' | 'reason'> | undefined;
  /** Messages of the team chats that were opened on this page, oldest first. */
  readonly chats: Readonly<Record<string, readonly TeamMessage[]>>;
  /** Who watches this agent's console now. */
  readonly watchedBy: readonly Watching[];
}

export const emptyDesk: DeskState = {
  desk: undefined,
  failure: undefined,
  closedOffer: undefined,
  chats: {},
  watchedBy: [],
};

export function withRows(state: DeskState, { queue, rows, gone }: Rows): DeskState {
  return withDesk(state, (desk) => ({
    ...desk,
    queues: desk.queues.map((one) => {
      if (!isSameQueue(one.ref, queue)) return one;
      const changed = new Set([...gone, ...rows.map(({ sessionId }) => sessionId)]);
      return { ...one, rows: numbered([...one.rows.filter(({ sessionId }) => !changed.has(sessionId)), ...rows]) };
    }),
  }));
}

export function withOffer(state: DeskState, offer: OfferCard): DeskState {
  return withDesk(state, (desk) => ({ ...desk, offers: [...without(desk.offers, offer.offerId), offer] }));
}

export function withoutOffer(state: DeskState, { offerId, reason }: NoticePayload<'desk:offer-closed'>): DeskState {
  const closed = { ...state, closedOffer: { offerId, reason } };
  return withDesk(closed, (desk) => ({ ...desk, offers: without(desk.offers, offerId) }));
}

export function withAvailability(state: DeskState, availability: Availability): DeskState {
  return withDesk(state, (desk) => ({ ...desk, availability }));
}

/** A message counts as read where its chat is open on this page. */
export function withMessage(state: DeskState, message: TeamMessage): DeskState {
  const known = state.chats[message.teamId];
  const isOwn = message.by.id === state.desk?.me.id;
  if (known?.some(({ id }) => id === message.id)) return state;
  if (known) return { ...state, chats: { ...state.chats, [message.teamId]: [...known, message] } };
  return isOwn ? state : withUnread(state, message.teamId, (unread) => unread + 1);
}

export function withChat(state: DeskState, teamId: string, messages: readonly TeamMessage[]): DeskState {
  return withUnread({ ...state, chats: { ...state.chats, [teamId]: messages } }, teamId, () => 0);
}

export function withWatching(state: DeskState, watching: Watching): DeskState {
  const isSame = ({ monitorId }: Watching) => monitorId === watching.monitorId;
  if (!watching.isOn) return { ...state, watchedBy: state.watchedBy.filter((one) => !isSame(one)) };
  const isKnown = state.watchedBy.some(isSame);
  const changed = state.watchedBy.map((one) => (isSame(one) ? watching : one));
  return { ...state, watchedBy: isKnown ? changed : [...changed, watching] };
}

/** Without the relay nothing of this page reaches anybody; who watches is told anew with the connection. */
export function withoutWatches(state: DeskState): DeskState {
  return { ...state, watchedBy: [] };
}

/** The relay says of a row where it stands when it changes; the others are counted anew here. */
export function numbered(rows: readonly QueueRow[]): QueueRow[] {
  const line = rows.filter(({ kind }) => kind === 'waiting').sort(byTurn);
  const places = new Map(line.map(({ sessionId }, index) => [sessionId, index + 1]));
  return rows.map((row) => ({ ...row, position: places.get(row.sessionId) ?? row.position }));
}

/** As the relay takes them: those whose agent was lost first, then who waits longer. */
function byTurn(left: QueueRow, right: QueueRow): number {
  const isLost = (row: QueueRow) => Number(row.enteredBy === 'agent-lost');
  const wait = (left.waitingSince ?? left.openedAt) - (right.waitingSince ?? right.openedAt);
  return isLost(right) - isLost(left) || wait || (left.sessionId < right.sessionId ? -1 : 1);
}

function withUnread(state: DeskState, teamId: string, count: (unread: number) => number): DeskState {
  return withDesk(state, (desk) => ({
    ...desk,
    queues: desk.queues.map((one) =>
      one.ref.kind === 'team' && one.ref.teamId === teamId ? { ...one, unread: count(one.unread) } : one,
    ),
  }));
}

function withDesk(state: DeskState, change: (desk: DeskView) => DeskView): DeskState {
  return state.desk ? { ...state, desk: change(state.desk) } : state;
}

function without(offers: readonly OfferCard[], offerId: string): OfferCard[] {
  return offers.filter((offer) => offer.offerId !== offerId);
}

function isSameQueue(left: QueueRef, right: QueueRef): boolean {
  if (left.kind === 'team') return right.kind === 'team' && left.teamId === right.teamId;
  return right.kind === 'agent' && left.agentId === right.agentId;
}
