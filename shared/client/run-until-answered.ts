import type { Result } from '#shared/protocol/result.ts';
import { backOff } from './back-off.ts';

const GIVE_UP_MS = 20_000;
const RETRY = { baseMs: 400, capMs: 3_000 };

/**
 * Repeats a command that got no answer, for up to 20 s; any other failure is the answer. `attempt` must send the same
 * command id each time.
 */
export async function runUntilAnswered<T>(attempt: () => Promise<Result<T>>): Promise<Result<T>> {
  const deadline = performance.now() + GIVE_UP_MS;
  for (let count = 0; ; count += 1) {
    const result = await attempt();
    if (result.ok || (result.error.code !== 'busy' && result.error.code !== 'internal')) return result;
    const delay = Math.max(result.error.retryAfterMs ?? 0, backOff(count, RETRY));
    if (performance.now() + delay >= deadline) return result;
    await new Promise((resolve) => setTimeout(resolve, delay));
  }
}
