import { TokenRenewal } from '#shared/client/token-renewal.ts';
import { fail, ok } from '#shared/protocol/result.ts';

const { jest } = import.meta;

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

test('[K9] a token is replaced at half life, again and again, until stopped', async () => {
  const seen: string[] = [];
  let count = 0;
  const ask = () => {
    count += 1;
    return Promise.resolve(ok({ token: `token ${count}`, expiresAt: Date.now() + 120_000 }));
  };
  const renewal = new TokenRenewal(ask, ({ token }) => seen.push(token));
  renewal.start(Date.now() + 120_000);
  await jest.advanceTimersByTimeAsync(59_999);
  expect(seen).toEqual([]);
  await jest.advanceTimersByTimeAsync(1);
  expect(seen).toEqual(['token 1']);
  await jest.advanceTimersByTimeAsync(60_000);
  expect(seen).toEqual(['token 1', 'token 2']);
  renewal.stop();
  await jest.advanceTimersByTimeAsync(600_000);
  expect(seen).toHaveLength(2);
});

test('[K9] without an answer it asks again soon', async () => {
  const ask = jest.fn(() => Promise.resolve(fail('busy', 'No answer.')));
  const renewal = new TokenRenewal(ask, () => undefined);
  renewal.start(Date.now() + 20_000);
  await jest.advanceTimersByTimeAsync(20_000);
  expect(ask).toHaveBeenCalledTimes(3);
  renewal.stop();
});
