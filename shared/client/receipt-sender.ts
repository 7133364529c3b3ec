import type { Receipt } from '#shared/protocol/live-state.ts';

const AT_MOST_EVERY_MS = 250;

/** Tells the other side how far this page has received and shown the log; the first word at once, then a few a second. */
export class ReceiptSender {
  readonly #send: (receipt: Receipt) => void;
  #receipt: Receipt = { delivered: 0, seen: 0 };
  #pause: ReturnType<typeof setTimeout> | undefined;
  #isDue = false;

  constructor(send: (receipt: Receipt) => void) {
    this.#send = send;
  }

  get receipt(): Receipt {
    return this.#receipt;
  }

  /** Positions only grow; returns whether this one did. */
  advance(step: Partial<Receipt>): boolean {
    const delivered = Math.max(this.#receipt.delivered, step.delivered ?? 0, step.seen ?? 0);
    const seen = Math.max(this.#receipt.seen, step.seen ?? 0);
    if (delivered === this.#receipt.delivered && seen === this.#receipt.seen) return false;
    this.#receipt = { delivered, seen };
    this.report();
    return true;
  }

  /** Says it (again), as after each connect. */
  report(): void {
    if (this.#pause !== undefined) {
      this.#isDue = true;
      return;
    }
    this.#isDue = false;
    this.#send(this.#receipt);
    this.#pause = setTimeout(() => {
      this.#pause = undefined;
      if (this.#isDue) this.report();
    }, AT_MOST_EVERY_MS);
  }

  close(): void {
    clearTimeout(this.#pause);
    this.#pause = undefined;
  }
}
