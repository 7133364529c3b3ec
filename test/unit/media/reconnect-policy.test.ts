import { isLoopback } from '#shared/media/is-loopback.ts';
import { reconnectPolicy } from '#shared/media/reconnect-policy.ts';

test('[K9] a lost room is tried again soon, never more than 1.2 s apart, for two minutes', () => {
  for (let retryCount = 0; retryCount < 100; retryCount += 1) {
    const delay = reconnectPolicy.nextRetryDelayInMs({ retryCount, elapsedMs: 1_000 * retryCount });
    expect(delay).toBeGreaterThanOrEqual(160);
    expect(delay).toBeLessThanOrEqual(1_200);
  }
  expect(reconnectPolicy.nextRetryDelayInMs({ retryCount: 3, elapsedMs: 120_001 })).toBeNull();
});

test('[K9] only a media server on this machine is reached without STUN', () => {
  for (const url of ['ws://127.0.0.1:7880', 'ws://localhost:7880', 'ws://[::1]:7880'])
    expect(isLoopback(url)).toBe(true);
  for (const url of ['wss://media.example', 'wss://127.example', 'ws://10.0.0.1:7880'])
    expect(isLoopback(url)).toBe(false);
});
