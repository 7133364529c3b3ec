import type { Commit } from '#shared/protocol/session-event.ts';
import type { Session } from '#shared/protocol/session.ts';
import { LinePlaces } from './line-places.ts';
import { QueueWorker, type WorkerParts } from './queue-worker.ts';
import { TenantLease, type LeaseParts } from './tenant-lease.ts';
import { TenantQueues, type TenantSources } from './tenant-queues.ts';

const RETRY_MS = 1000;

export interface QueueListener {
  /** Reasons, load or capacity of an agent changed. */
  availability?(tenantId: string, agentId: string): void;
  /** The place in line of a session changed, or the estimate noticeably. */
  line?(session: Session): void;
  /** A session waits longer than the rule of its queue allows. */
  overdue?(session: Session): void;
}

export interface QueueTenantParts extends TenantSources, Omit<WorkerParts, 'isHolder'> {
  tenantId: string;
  /** Whose word decides between relays. `clock` is monotonic where there is one. */
  lease: Pick<LeaseParts, 'store' | 'holder' | 'lifeMs' | 'clock'>;
  /** Reads what other relays have written; what is new goes the usual way of a commit. */
  reload: () => Promise<void>;
  /** The open sessions of this tenant as they are in memory. */
  openSessions: () => Session[];
  commitsOf: (sessionId: string) => Promise<readonly Commit[]>;
  tell: Required<QueueListener>;
}

/** Everything about the queues of one tenant on this relay; decides only while the relay holds the lease. */
export class QueueTenant {
  readonly queues: TenantQueues;
  readonly places: LinePlaces;
  readonly #worker: QueueWorker;
  readonly #told = new Map<string, string>();
  readonly #lease: TenantLease;
  /** The open sessions were read after the lease was gained. */
  #isReady = false;
  #cancelRetry: (() => void) | undefined;

  constructor(private readonly parts: QueueTenantParts) {
    this.queues = new TenantQueues(parts.tenantId, parts);
    this.places = new LinePlaces(this.queues);
    const { timer, observe, presence, rosters, tenantId } = parts;
    const isNeeded = () =>
      presence.here().some((id) => presence.isBeating(id) && rosters.member(tenantId, id) !== undefined);
    this.#lease = new TenantLease(
      parts.tenantId,
      { ...parts.lease, timer, observe, isNeeded },
      {
        gained: () => this.#takeUp(),
        lost: () => {
          this.#isReady = false;
        },
      },
    );
    const isHolder = () => this.#isReady && this.#lease.isHeld;
    this.#worker = new QueueWorker(this.queues, { ...parts, isHolder });
  }

  /** After the open sessions were read. Resolves when this relay decides, or knows that another one does. */
  async start(): Promise<void> {
    await this.#rebuild();
    await this.#lease.start();
  }

  /** Resolves when another relay may take over at once. */
  async stop(): Promise<void> {
    this.#worker.stop();
    this.#cancelRetry?.();
    await this.#lease.stop();
  }

  async #rebuild(): Promise<void> {
    const { openSessions, commitsOf } = this.parts;
    const ids = openSessions().map(({ id }) => id);
    const commits = await Promise.all(ids.map(async (id) => [id, await commitsOf(id)] as const));
    this.queues.book.rebuild(openSessions(), new Map(commits));
  }

  wake(): void {
    this.#worker.wake();
  }

  follow(session: Session, commit: Commit): void {
    const { board } = this.queues.book;
    const before = board.agentOf(session.id);
    this.queues.book.follow(session, commit);
    if (commit.events.some(({ type }) => type === 'queue-overdue')) this.parts.tell.overdue(session);
    for (const agentId of new Set([before, board.agentOf(session.id)])) {
      if (agentId !== undefined) this.tellAvailability(agentId);
    }
    if (commit.events.some(({ type }) => MOVES.has(type))) this.wake();
  }

  /** Each second: whatever was missed is made up for, and what only time changes is noticed. */
  sweep(): void {
    this.places.sweep(this.parts.clock(), (session) => {
      this.parts.tell.line(session);
    });
    for (const agentId of new Set([...this.#told.keys(), ...this.parts.presence.here()])) {
      if (this.parts.rosters.member(this.parts.tenantId, agentId)) this.tellAvailability(agentId);
    }
    this.wake();
  }

  /** Tells only what is new. */
  tellAvailability(agentId: string): void {
    const { reasons, load, capacity } = this.queues.states.availabilityOf(agentId);
    const news = [...reasons, load, capacity].join(' ');
    if (this.#told.get(agentId) === news) return;
    this.#told.set(agentId, news);
    this.parts.tell.availability(this.parts.tenantId, agentId);
  }

  /** This relay decides from now on: first it learns what the one before did. */
  async #takeUp(): Promise<void> {
    const { reload, observe, timer, tenantId } = this.parts;
    try {
      await reload();
      await this.#rebuild();
      this.queues.beginAt(this.parts.clock());
      this.#isReady = this.#lease.isHeld;
      this.wake();
    } catch (error) {
      observe('take-over-failed', { tenant: tenantId }, error);
      this.#cancelRetry = timer(RETRY_MS, () => {
        if (this.#lease.isHeld) void this.#takeUp();
      });
    }
  }
}

/** What changes who waits, who is asked, or who is free. */
const MOVES = new Set<string>([
  'queue-entered',
  'offer-made',
  'offer-accepted',
  'offer-declined',
  'offer-missed',
  'offer-rescinded',
  'queue-exhausted',
  'queue-overdue',
  'session-taken',
  'ownership-moved',
  'session-ended',
  'wrap-up-finished',
]);
