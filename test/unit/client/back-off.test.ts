import { backOff } from '#shared/client/back-off.ts';
import { runUntilAnswered } from '#shared/client/run-until-answered.ts';
import { renewalDelay } from '#shared/client/token-renewal.ts';
import { fail, ok } from '#shared/protocol/result.ts';
import type { Result } from '#shared/protocol/result.ts';

const { jest } = import.meta;
const RECONNECT = { baseMs: 500, capMs: 20_000 };

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

test('[K9] the wait before a reconnect doubles up to twenty seconds and is anything below that', () => {
  const longest = Array.from({ length: 8 }, (_, attempt) => backOff(attempt, RECONNECT, () => 1));
  expect(longest).toEqual([500, 1_000, 2_000, 4_000, 8_000, 16_000, 20_000, 20_000]);
  expect(backOff(1_000_000, RECONNECT, () => 1)).toBe(20_000);
  expect(backOff(5, RECONNECT, () => 0)).toBe(0);
});

test('[K9] a token is renewed at half of what is left, whatever this machine takes for the time', () => {
  const now = 1_000_000_000;
  expect(renewalDelay(now + 120_000, now)).toBe(60_000);
  expect(renewalDelay(now + 2_000, now)).toBe(5_000);
  expect(renewalDelay(now - 3_600_000, now)).toBe(60_000);
  expect(renewalDelay(now + 3_600_000, now)).toBe(240_000);
});

test('[F14] a command without an answer is repeated until there is one', async () => {
  const answers: Array<Result<number>> = [fail('busy', 'No answer.'), fail('internal', 'Broken.'), ok(7)];
  const attempt = jest.fn(() => Promise.resolve(answers.shift() ?? ok(0)));
  const result = runUntilAnswered(attempt);
  await jest.advanceTimersByTimeAsync(5_000);
  expect(await result).toEqual(ok(7));
  expect(attempt).toHaveBeenCalledTimes(3);
});

test('[F14] a refusal is an answer; after twenty seconds the last failure is', async () => {
  const refuse = jest.fn(() => Promise.resolve(fail('wrong-state', 'Not now.')));
  expect(await runUntilAnswered(refuse)).toMatchObject({ ok: false, error: { code: 'wrong-state' } });
  expect(refuse).toHaveBeenCalledTimes(1);
  const result = runUntilAnswered(() => Promise.resolve(fail('busy', 'No answer.')));
  await jest.advanceTimersByTimeAsync(20_000);
  expect(await result).toMatchObject({ ok: false, error: { code: 'busy' } });
});
