import type { Result } from '#shared/protocol/result.ts';

interface FreshToken {
  token: string;
  expiresAt: number;
}

const SOONEST_MS = 5_000;
const LATEST_MS = 4 * 60_000;
const WITHOUT_CLOCK_MS = 60_000;

/**
 * When to ask for the next token: at half of what is left. Bounded, because `expiresAt` is by the relay's clock and
 * this machine's may be off by hours in either direction.
 */
export function renewalDelay(expiresAt: number, now: number): number {
  const left = expiresAt - now;
  if (left <= 0) return WITHOUT_CLOCK_MS;
  return Math.min(LATEST_MS, Math.max(SOONEST_MS, left / 2));
}

/** Renews an agent's token in the background for as long as the connection is there. */
export class TokenRenewal {
  readonly #ask: () => Promise<Result<FreshToken>>;
  readonly #onToken: (fresh: FreshToken) => void;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(ask: () => Promise<Result<FreshToken>>, onToken: (fresh: FreshToken) => void) {
    this.#ask = ask;
    this.#onToken = onToken;
  }

  start(expiresAt: number): void {
    this.stop();
    this.#timer = setTimeout(() => void this.#renew(), renewalDelay(expiresAt, Date.now()));
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  async #renew(): Promise<void> {
    const timer = this.#timer;
    const answer = await this.#ask();
    // Stopped or started anew while the answer was under way: that start has its own timer.
    if (this.#timer !== timer) return;
    if (!answer.ok) {
      this.#timer = setTimeout(() => void this.#renew(), SOONEST_MS);
      return;
    }
    this.#onToken(answer.value);
    this.start(answer.value.expiresAt);
  }
}
