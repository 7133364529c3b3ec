import type { Clock, LeaseStore, Observe, Timer } from '../ports.ts';
import { LeaseWishes } from './lease-wishes.ts';

/** As holder of the newest epoch: the last one has gone on purpose, and nobody needs to wait. */
const NOBODY = '';

export interface LeaseParts {
  store: LeaseStore;
  /** Unique to this run of this relay. */
  holder: string;
  lifeMs: number;
  /** Monotonic where there is one; no clock of another machine is ever compared. */
  clock: Clock;
  timer: Timer;
  observe: Observe;
  /** Whether agents of this tenant are here: who decides needs to see them. */
  isNeeded: () => boolean;
}

export interface LeaseListener {
  /** The lease is renewed meanwhile. Must not reject. */
  gained(): Promise<void>;
  lost(): void;
}

/** Who decides for the queues of one tenant: the relay that took the newest epoch (ADR 15). */
export class TenantLease {
  #epoch = 0;
  #heldUntil = -Infinity;
  #isHolder = false;
  #isStopped = false;
  /** The newest epoch, and when it was first seen here. */
  #seen: { epoch: number; at: number } | undefined;
  #cancel: (() => void) | undefined;
  #gaining: Promise<void> = Promise.resolve();
  /** After it was left to a relay that needs it more. */
  #leftAt = -Infinity;
  readonly #name: string;
  readonly #wishes: LeaseWishes;

  constructor(
    private readonly tenantId: string,
    private readonly parts: LeaseParts,
    private readonly listener: LeaseListener,
  ) {
    this.#name = `queues-${tenantId}`;
    this.#wishes = new LeaseWishes(`${this.#name}-wanted`, parts);
  }

  /** Whether what is decided now is surely decided, and written, by the holder. */
  get isHeld(): boolean {
    return this.#isHolder && !this.#isStopped && this.parts.clock() < this.#heldUntil;
  }

  /** Resolves after the first try, and what follows from it. */
  async start(): Promise<void> {
    await this.#run();
    await this.#gaining;
  }

  /** Gives the lease up, so that another relay need not wait for its end. */
  async stop(): Promise<void> {
    const wasHeld = this.isHeld;
    this.#isStopped = true;
    this.#cancel?.();
    if (wasHeld) await this.#try(() => this.parts.store.claim(this.#name, this.#epoch + 1, NOBODY));
  }

  /** Renews, or looks whether somebody else still does; then again, three times in a life as holder, else six times. */
  async #run(): Promise<void> {
    this.#checkLoss();
    await this.#try(() => (this.#isHolder ? this.#renew() : this.#contend()));
    this.#checkLoss();
    if (this.#isStopped) return;
    const waitMs = Math.ceil(this.parts.lifeMs / (this.#isHolder ? 3 : 6));
    this.#cancel = this.parts.timer(waitMs, () => void this.#run());
  }

  async #renew(): Promise<void> {
    const { store, holder, clock, isNeeded } = this.parts;
    const askedAt = clock();
    if (!isNeeded() && (await this.#wishes.isNew())) {
      await this.#leave();
      return;
    }
    if (await store.claim(this.#name, this.#epoch + 1, holder)) {
      this.#keep(this.#epoch + 1, askedAt);
      return;
    }
    // An earlier claim may have landed without an answer: then the newest epoch is our own.
    const newest = await store.newest(this.#name);
    if (newest?.holder === holder) this.#keep(newest.epoch, askedAt);
    else this.#lose();
  }

  async #contend(): Promise<void> {
    const { store, holder, clock, lifeMs, isNeeded } = this.parts;
    const askedAt = clock();
    const newest = await store.newest(this.#name);
    const epoch = newest?.epoch ?? 0;
    if (this.#seen?.epoch !== epoch) this.#seen = { epoch, at: clock() };
    const isFree = newest === undefined || newest.holder === NOBODY || newest.holder === holder;
    const wasLeft = isFree ? askedAt - this.#leftAt >= lifeMs : askedAt - this.#seen.at >= lifeMs;
    if (!wasLeft && !isFree && isNeeded()) await this.#wishes.say();
    if (!wasLeft || this.#isStopped) return;
    if (!(await store.claim(this.#name, epoch + 1, holder))) return;
    this.#keep(epoch + 1, askedAt);
    this.#isHolder = true;
    if (!this.isHeld) return;
    this.parts.observe('lease-gained', { tenant: this.tenantId, epoch: this.#epoch });
    this.#gaining = this.listener.gained();
  }

  /** Counted from before it was asked for; whoever waits counts from later. The last sixth is for writes under way. */
  #keep(epoch: number, askedAt: number): void {
    this.#epoch = epoch;
    this.#heldUntil = askedAt + (this.parts.lifeMs * 5) / 6;
  }

  /** To another relay, which has the agents. */
  async #leave(): Promise<void> {
    this.#leftAt = this.parts.clock();
    this.#lose();
    await this.parts.store.claim(this.#name, this.#epoch + 1, NOBODY);
  }

  /** Nobody may renew what has run out: another relay may have it, and its epochs may be forgotten. */
  #checkLoss(): void {
    if (this.#isHolder && !this.#isStopped && !this.isHeld) this.#lose();
  }

  #lose(): void {
    this.#isHolder = false;
    this.#seen = undefined;
    this.parts.observe('lease-lost', { tenant: this.tenantId });
    this.listener.lost();
  }

  async #try(task: () => Promise<unknown>): Promise<void> {
    try {
      await task();
    } catch (error) {
      this.parts.observe('lease-failed', { tenant: this.tenantId }, error);
    }
  }
}
