import type { LeaseStore, SessionLog } from '../../../relay/domain/ports.ts';
import type { FakeTime } from '../../support/fake-time.ts';
import type { Disk } from '../relay/queue/queue-site.ts';

/**
 * What connects one relay with time and store. A frozen relay, as by kill -STOP, hears nothing until it goes on; of a
 * dead one, what it had sent to the store still lands.
 */
export class RelayLink {
  state: 'up' | 'frozen' | 'dead' = 'up';
  #backlog: Array<() => void> = [];

  constructor(
    private readonly time: FakeTime,
    /** How long the store takes at this moment, in ms. */
    private readonly latency: () => number,
  ) {}

  get clock() {
    return this.time.clock;
  }

  get now(): number {
    return this.time.now;
  }

  readonly timer = (ms: number, task: () => void) =>
    this.time.timer(ms, () => {
      this.#hear(task);
    });

  advance(ms: number): void {
    this.time.advance(ms);
  }

  thaw(): void {
    this.state = 'up';
    for (const task of this.#backlog.splice(0)) task();
  }

  reach({ log, leases }: Disk): Disk {
    const far: SessionLog & LeaseStore = {
      append: (...words) => this.#call(() => log.append(...words)),
      read: (...words) => this.#call(() => log.read(...words)),
      readOpen: () => this.#call(() => log.readOpen()),
      drop: (...words) => this.#call(() => log.drop(...words)),
      newest: (...words) => this.#call(() => leases.newest(...words)),
      claim: (...words) => this.#call(() => leases.claim(...words)),
    };
    return { log: far, leases: far };
  }

  async #call<T>(task: () => Promise<T>): Promise<T> {
    const ms = this.latency();
    if (ms > 0) await new Promise<void>((resolve) => this.time.timer(ms, resolve));
    const answer = await task();
    if (this.state === 'up') return answer;
    return new Promise((resolve) => {
      this.#hear(() => {
        resolve(answer);
      });
    });
  }

  #hear(task: () => void): void {
    if (this.state === 'up') task();
    if (this.state === 'frozen') this.#backlog.push(task);
  }
}
