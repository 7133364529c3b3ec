import type { QueueRef } from '#shared/protocol/queue-event.ts';
import type { MonitorScreen } from '#shared/protocol/monitor-screen.ts';
import type { NoticeName, NoticePayload } from '#shared/protocol/wire.ts';
import type { Commit, SessionEvent } from '#shared/protocol/session-event.ts';
import type { Session } from '#shared/protocol/session.ts';
import type { TeamMessage } from '#shared/protocol/desk.ts';
import type { DeskViews } from '../domain/desk/desk-view.ts';
import type { MonitorScreens } from '../domain/desk/monitor-screens.ts';
import type { Monitor } from '../domain/desk/monitors.ts';
import { keyOf } from '../domain/desk/queue-rows.ts';
import type { TeamViews } from '../domain/desk/team-view.ts';
import type { Clock, Timer } from '../domain/ports.ts';
import type { QueueService } from '../domain/queue/queue-service.ts';
import type { Rosters } from '../domain/roster/rosters.ts';
import { Coalescer } from './coalescer.ts';
import type { RelayServer } from './relay-socket.ts';
import { boardRoomOf, deskRoomOf, roomOf, teamRoomOf } from './room.ts';

/** A queue tells of its rows at most so often. */
const ROWS_MS = 100;
const PLACES_MS = 250;
const BOARD_MS = 1000;
const BOARD_RANKS = ['lead', 'manager'] as const;

interface Row {
  tenantId: string;
  queue: QueueRef;
  sessionId: string;
}

interface Collaborators {
  io: RelayServer;
  desk: DeskViews;
  teams: TeamViews;
  queues: Pick<QueueService, 'availabilityOf' | 'placeOf'>;
  rosters: Rosters;
  monitorScreens: Pick<MonitorScreens, 'of'>;
  clock: Clock;
  timer: Timer;
}

/** Tells open desks and dashboards what has changed: offers at once, lists and figures gathered for a moment. */
export class DeskNotices {
  readonly #rows: Coalescer<Row>;
  readonly #places: Coalescer<Session>;
  readonly #agents: Coalescer<{ tenantId: string; agentId: string }>;
  readonly #boards: Coalescer<{ tenantId: string; teamId: string }>;

  constructor(private readonly with_: Collaborators) {
    const { timer } = with_;
    this.#rows = new Coalescer(ROWS_MS, timer, (rows) => this.#sendRows(rows));
    this.#places = new Coalescer(PLACES_MS, timer, (sessions) => this.#sendPlaces(sessions));
    this.#agents = new Coalescer(ROWS_MS, timer, (agents) => this.#sendAvailability(agents));
    this.#boards = new Coalescer(BOARD_MS, timer, (boards) => this.#sendBoards(boards));
  }

  /** After each commit: the agent who is asked hears of it before any list does. */
  follow(session: Session, { events }: Commit): void {
    for (const event of events) this.#tellOffer(session, event);
    if (session.teamId !== null) this.#touchBoard(session.tenantId, session.teamId);
  }

  rowTouched(tenantId: string, queue: QueueRef, sessionId: string): void {
    this.#rows.mark(`${tenantId}/${keyOf(queue)}/${sessionId}`, { tenantId, queue, sessionId });
    if (queue.kind === 'team') this.#touchBoard(tenantId, queue.teamId);
    else this.#touchBoards(tenantId, queue.agentId);
  }

  placeMoved(session: Session): void {
    this.#places.mark(session.id, session);
  }

  availabilityChanged(tenantId: string, agentId: string): void {
    this.#agents.mark(`${tenantId}/${agentId}`, { tenantId, agentId });
    this.#touchBoards(tenantId, agentId);
  }

  teamMessage(tenantId: string, message: TeamMessage): void {
    this.with_.io.to(teamRoomOf(tenantId, message.teamId)).emit('team:message', message);
  }

  monitorChanged(monitor: Monitor, isOn: boolean): void {
    this.#tellWatched(monitor, isOn);
    this.#touchBoard(monitor.tenantId, monitor.teamId);
  }

  /** To both ends of a watch. */
  screenChanged(monitor: Monitor): void {
    const { id: monitorId, connection } = monitor;
    this.#tellWatched(monitor, true);
    this.with_.io.to(connection).emit('monitor:screen', { monitorId, screen: this.with_.monitorScreens.of(monitorId) });
  }

  #tellWatched(monitor: Monitor, isOn: boolean): void {
    const { tenantId, agentId, id } = monitor;
    const state = monitorState(monitor, isOn, this.with_.monitorScreens.of(id));
    this.#toAgent(tenantId, agentId, 'monitor:state', state);
  }

  #tellOffer(session: Session, event: SessionEvent): void {
    const { tenantId, id: sessionId } = session;
    const close = (agentId: string, offerId: string, reason: NoticePayload<'desk:offer-closed'>['reason']) =>
      this.#toAgent(tenantId, agentId, 'desk:offer-closed', { offerId, sessionId, reason });
    switch (event.type) {
      case 'offer-made':
        if (session.phase !== 'offered' || session.offer.id !== event.offerId) return;
        return this.#toAgent(tenantId, event.agent.id, 'desk:offer', this.with_.desk.offer(session));
      case 'offer-accepted':
        return close(event.agent.id, event.offerId, 'accepted');
      case 'offer-declined':
        return close(event.agentId, event.offerId, 'declined');
      case 'offer-missed':
        return close(event.agentId, event.offerId, 'missed');
      case 'offer-rescinded':
        return close(event.agentId, event.offerId, event.reason);
      default:
    }
  }

  #toAgent<K extends NoticeName>(tenantId: string, agentId: string, name: K, payload: NoticePayload<K>): void {
    const room = this.with_.io.to(deskRoomOf(tenantId, agentId));
    (room.emit as (name: K, payload: NoticePayload<K>) => boolean).call(room, name, payload);
  }

  #sendRows(changed: Row[]): void {
    const lists = new Map<string, Row[]>();
    for (const row of changed) {
      const key = `${row.tenantId}/${keyOf(row.queue)}`;
      lists.set(key, [...(lists.get(key) ?? []), row]);
    }
    for (const rows of lists.values()) this.#sendList(rows);
  }

  #sendList(changed: Row[]): void {
    const [first] = changed;
    if (!first) return;
    const { tenantId, queue } = first;
    const room = queue.kind === 'team' ? teamRoomOf(tenantId, queue.teamId) : deskRoomOf(tenantId, queue.agentId);
    if (!this.#isOpen(room)) return;
    const found = changed.map(({ sessionId }) => ({ sessionId, row: this.with_.desk.row(tenantId, queue, sessionId) }));
    this.with_.io.to(room).emit('desk:rows', {
      queue,
      rows: found.flatMap(({ row }) => row ?? []),
      gone: found.flatMap(({ sessionId, row }) => (row ? [] : [sessionId])),
      now: this.with_.clock(),
    });
  }

  #sendPlaces(sessions: Session[]): void {
    for (const session of sessions) {
      const room = roomOf(session.id, 'customer');
      const place = this.#isOpen(room) ? this.with_.queues.placeOf(session) : null;
      if (place) this.with_.io.to(room).emit('line:place', { sessionId: session.id, place });
    }
  }

  #sendAvailability(agents: Array<{ tenantId: string; agentId: string }>): void {
    for (const { tenantId, agentId } of agents) {
      if (!this.#isOpen(deskRoomOf(tenantId, agentId))) continue;
      this.#toAgent(tenantId, agentId, 'desk:availability', this.with_.queues.availabilityOf(tenantId, agentId));
    }
  }

  #sendBoards(boards: Array<{ tenantId: string; teamId: string }>): void {
    for (const { tenantId, teamId } of boards) {
      for (const rank of BOARD_RANKS) {
        const room = boardRoomOf(tenantId, teamId, rank);
        const view = this.#isOpen(room) ? this.with_.teams.of(tenantId, teamId, rank) : undefined;
        if (view) this.with_.io.to(room).emit('team:view', view);
      }
    }
  }

  #touchBoards(tenantId: string, agentId: string): void {
    for (const teamId of Object.keys(this.with_.rosters.ranksOf(tenantId, agentId))) {
      this.#touchBoard(tenantId, teamId);
    }
  }

  #touchBoard(tenantId: string, teamId: string): void {
    if (!BOARD_RANKS.some((rank) => this.#isOpen(boardRoomOf(tenantId, teamId, rank)))) return;
    this.#boards.mark(`${tenantId}/${teamId}`, { tenantId, teamId });
  }

  #isOpen(room: string): boolean {
    return this.with_.io.of('/').adapter.rooms.has(room);
  }
}

export function monitorState(
  { id, watcher, teamId, reason }: Monitor,
  isOn: boolean,
  screen: MonitorScreen,
): NoticePayload<'monitor:state'> {
  return { monitorId: id, isOn, watcher, teamId, reason, screen };
}
