import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { Limiter } from '../../domain/ports.ts';

/** `perMinute` failures, then locked for a minute after the last of them. In this relay's memory only. */
export function createMemoryLimiter(perMinute: number): Limiter {
  const limiter = new RateLimiterMemory({ points: perMinute, duration: 60, blockDuration: 60 });
  return {
    async lockedFor(subject) {
      const state = await limiter.get(subject);
      return state && state.consumedPoints >= perMinute ? Math.max(1, state.msBeforeNext) : 0;
    },
    async fail(subject) {
      try {
        await limiter.consume(subject);
      } catch (refused) {
        if (!(refused instanceof RateLimiterRes)) throw refused;
      }
    },
  };
}
