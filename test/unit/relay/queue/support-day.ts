import { LinePace } from '../../../../relay/domain/queue/line-pace.ts';

const HOUR_MS = 3_600_000;
/** Of a working day from eight to eight: customers an hour, and agents on duty. */
const ARRIVALS = [90, 170, 260, 300, 240, 200, 260, 290, 240, 160, 100, 60];
const AGENTS = [6, 10, 16, 20, 14, 12, 16, 20, 18, 12, 8, 6];
const CAPACITY = 2;
const TALK_MS = 7.5 * 60_000;
const ACCEPT_MS = 6000;

interface Customer {
  arrivedAt: number;
  told: number | null;
}

export interface DayReport {
  seed: number;
  /** Customers who had to wait and were told how long. */
  told: number;
  /** Of the estimate at arrival, against the wait that followed. */
  medianError: number;
  longestMs: number;
}

/** One day of a support team, second by second: who comes, who waits, what they were told, how long it took. */
export class SupportDay {
  readonly #pace = new LinePace();
  readonly #line: Customer[] = [];
  readonly #busyUntil: number[] = [];
  readonly #errors: number[] = [];
  #longestMs = 0;
  #state: number;

  constructor(private readonly seed: number) {
    this.#state = seed * 2_654_435_761;
  }

  run(): DayReport {
    for (let now = 0; now < ARRIVALS.length * HOUR_MS; now += 1000) this.#second(now);
    const sorted = this.#errors.sort((left, right) => left - right);
    const medianError = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
    return { seed: this.seed, told: sorted.length, medianError, longestMs: this.#longestMs };
  }

  #second(now: number): void {
    const hour = Math.floor(now / HOUR_MS);
    const agents = AGENTS[hour] ?? 0;
    while (this.#busyUntil.length > 0 && (this.#busyUntil[0] ?? Infinity) <= now) this.#busyUntil.shift();
    if (this.#random() < (ARRIVALS[hour] ?? 0) / 3600) this.#arrive(now);
    while (this.#line.length > 0 && this.#busyUntil.length < agents * CAPACITY) this.#answer(now);
    const free = Math.max(0, agents * CAPACITY - this.#busyUntil.length);
    this.#pace.observe(now, { waiting: this.#line.length, atWork: agents, free });
  }

  #arrive(now: number): void {
    const position = this.#line.length + 1;
    this.#line.push({ arrivedAt: now, told: this.#pace.estimate(position) });
  }

  #answer(now: number): void {
    const customer = this.#line.shift();
    if (!customer) return;
    this.#pace.advance();
    const waitedMs = now - customer.arrivedAt;
    this.#longestMs = Math.max(this.#longestMs, waitedMs);
    // Who is asked at once hears of no estimate.
    if (waitedMs > 0 && customer.told !== null) this.#errors.push(Math.abs(customer.told - waitedMs) / waitedMs);
    this.#busyUntil.push(now + ACCEPT_MS + this.#talkMs());
    this.#busyUntil.sort((left, right) => left - right);
  }

  /** Most talks are short, some are long. */
  #talkMs(): number {
    const normal = Math.sqrt(-2 * Math.log(1 - this.#random())) * Math.cos(2 * Math.PI * this.#random());
    return TALK_MS * Math.exp(0.6 * normal - 0.18);
  }

  #random(): number {
    this.#state = (Math.imul(this.#state ^ (this.#state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) | 0;
    let mixed = this.#state;
    mixed = Math.imul(mixed ^ (mixed >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32;
  }
}
