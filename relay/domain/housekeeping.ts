import type { Commit, SessionEvent } from '#shared/protocol/session-event.ts';
import type { Session } from '#shared/protocol/session.ts';
import type { RowIndex } from './desk/row-index.ts';
import type { WatchLog } from './desk/watch-log.ts';
import type { DeliveryService } from './delivery/delivery-service.ts';
import { isWaiting } from './desk/queue-rows.ts';
import type { MediaService } from './media/media-service.ts';
import type { Clock, Observe, Publisher, Timer } from './ports.ts';
import type { CustomerGrace } from './presence/customer-grace.ts';
import type { Presence } from './presence/presence.ts';
import type { Receipts } from './presence/receipts.ts';
import type { QueueService } from './queue/queue-service.ts';
import type { Deadlines } from './sessions/deadlines.ts';
import type { GuestIndex } from './sessions/guest-index.ts';
import type { KeyIndex } from './sessions/key-index.ts';
import type { SessionService } from './sessions/session-service.ts';
import type { SessionShelf } from './sessions/session-shelf.ts';
import type { TicketIndex } from './sessions/ticket-index.ts';

interface Collaborators {
  shelf: SessionShelf;
  sessions: SessionService;
  keys: KeyIndex;
  guests: GuestIndex;
  tickets: TicketIndex;
  rows: RowIndex;
  watches: WatchLog;
  queues: Pick<QueueService, 'follow'>;
  deadlines: Deadlines;
  media: MediaService;
  delivery: DeliveryService;
  presence: Presence;
  grace: CustomerGrace;
  receipts: Receipts;
  publisher: Publisher;
  clock: Clock;
  timer: Timer;
  observe: Observe;
}

const ARCHIVE_RETRY_MS = 5000;

/** After one of these the media server must be told who may still see and publish. */
const MOVES_MEDIA = new Set<SessionEvent['type']>([
  'share-stopped',
  'session-ended',
  'queue-entered',
  'ownership-moved',
]);
/** After one of these a ticket shows something else. */
const MOVES_TICKET = new Set<SessionEvent['type']>([
  'session-opened',
  'session-ended',
  'wrap-up-finished',
  'queue-entered',
  'offer-accepted',
  'session-taken',
  'ownership-moved',
]);

/** What follows from a commit beyond telling the two ends, and what is made up for at start. */
export class Housekeeping {
  constructor(private readonly with_: Collaborators) {}

  /** Reads what is open and takes up everything that a stop or crash left undone. */
  async start(): Promise<void> {
    const { shelf, sessions, keys, watches, media, clock, grace } = this.with_;
    const open = await shelf.load();
    for (const session of open) {
      keys.update(session, (await shelf.take(session.id))?.commits ?? []);
      this.#index(session);
      watches.resume(session);
      media.align(session);
      if (session.phase === 'active' || isWaiting(session)) grace.watch(session.id, { isHere: false, since: clock() });
    }
    for (const session of open.sort(byEnd)) this.#finish(session);
    sessions.onCommit((session, commit) => {
      this.#follow(session, commit);
    });
  }

  stop(): void {
    this.with_.presence.stop();
    this.with_.deadlines.stop();
    this.with_.grace.stop();
    this.with_.delivery.stop();
  }

  #follow(session: Session, commit: Commit): void {
    const { keys, watches, queues, media, presence, grace, publisher, observe } = this.with_;
    for (const { type } of commit.events) observe(type, { session: session.id, seq: commit.seq, by: commit.by.role });
    keys.update(session, [commit]);
    this.#index(session);
    // Whoever asks through REST may never connect, and one whose session another relay opened has not yet.
    if (commit.events.some(({ type }) => type === 'customer-joined')) {
      grace.watch(session.id, presence.of(session.id).customer);
    }
    watches.follow(session);
    queues.follow(session, commit);
    if (commit.events.some(({ type }) => MOVES_MEDIA.has(type))) media.align(session);
    if (commit.events.some(({ type }) => MOVES_TICKET.has(type))) {
      publisher.ticketChanged(session.tenantId, session.ticket.id);
    }
    this.#finish(session);
  }

  #index(session: Session): void {
    this.with_.tickets.update(session);
    this.with_.guests.update(session);
    this.with_.rows.update(session);
    this.with_.deadlines.watch(session);
  }

  #finish(session: Session): void {
    const { delivery, presence, grace } = this.with_;
    if (session.phase === 'wrap-up' || session.phase === 'ended') {
      grace.forget(session.id);
      presence.forget(session.id);
    }
    delivery.follow(session);
    const isDone =
      session.phase === 'ended' && (session.delivery.state === 'sent' || session.delivery.state === 'none');
    if (isDone) this.#archive(session);
  }

  #archive(session: Session): void {
    const { shelf, tickets, receipts, observe, timer } = this.with_;
    shelf.archive(session.id).then(
      () => {
        tickets.forget(session);
        receipts.forget(session.id);
        observe('archived', { session: session.id });
      },
      (error: unknown) => {
        observe('archive-failed', { session: session.id }, error);
        timer(ARCHIVE_RETRY_MS, () => {
          this.#archive(session);
        });
      },
    );
  }
}

/** Deliveries of one case are taken up in the order in which their sessions ended. */
function byEnd(left: Session, right: Session): number {
  return ('endedAt' in left ? left.endedAt : 0) - ('endedAt' in right ? right.endedAt : 0);
}
