import type { Service } from '../../../tools/services/service.ts';

/** A service that comes back at its address whenever the test has killed it. */
export class Killable {
  readonly #start: () => Promise<Service>;
  #service: Service;

  private constructor(start: () => Promise<Service>, service: Service) {
    this.#start = start;
    this.#service = service;
  }

  /** `start` must use the same address and data each time. */
  static async start(start: () => Promise<Service>): Promise<Killable> {
    return new Killable(start, await start());
  }

  /** SIGKILL, and the next process at once. Resolves when that is ready. */
  async killAndRestart(): Promise<void> {
    await this.kill();
    await this.restart();
  }

  /** SIGKILL. */
  async kill(): Promise<void> {
    this.#service.kill();
    await this.#service.exited;
  }

  async restart(): Promise<void> {
    this.#service = await this.#start();
  }

  /** The process stands still: its sockets stay open, nothing is answered. */
  freeze(): void {
    process.kill(this.#service.pid, 'SIGSTOP');
  }

  thaw(): void {
    process.kill(this.#service.pid, 'SIGCONT');
  }

  async stop(): Promise<void> {
    await this.#service.stop();
  }
}
