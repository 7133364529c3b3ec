import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { setTimeout as delay } from 'node:timers/promises';
import { createTestRelay, type TestRelay } from '../../support/test-relay.ts';
import { watchPage } from './shared-page.ts';

const MB = 1024 * 1024;
const STALLED = 20;
const STREAM_MS = 6_000;

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

let relay: TestRelay;

beforeAll(async () => {
  relay = await createTestRelay({ env: { LIMIT_CONNECTIONS_PER_ADDRESS: '1000' } });
});
afterAll(() => relay.close());

/** What this process, with the relay and all ends in it, holds in MB. */
async function held(): Promise<number> {
  collect();
  // What is free is given back in the background.
  await delay(200);
  collect();
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / MB;
}

type Watched = Awaited<ReturnType<typeof watchPage>>;

/** How long a chat message takes to the other end, in ms: the middle of 21. */
async function chatTime({ customer, agent, sessionId }: Watched): Promise<number> {
  const times: number[] = [];
  for (let count = 0; count < 21; count++) {
    const text = `message ${String(count)} ${String(performance.now())}`;
    const since = performance.now();
    await customer.write('chat:send', sessionId, { text });
    await agent.until(() =>
      agent.events(sessionId).find((event) => event.type === 'message-sent' && event.text === text),
    );
    times.push(performance.now() - since);
  }
  return times.toSorted((left, right) => left - right)[10] ?? Infinity;
}

/** As a busy page: 30 changes a second, and a snapshot when it is asked for. */
async function stream({ page, sender }: Watched, ms: number, bytes = 10_000): Promise<void> {
  const until = performance.now() + ms;
  let asked = 0;
  while (performance.now() < until && page.closedWith === undefined) {
    const asks = page.told.filter(({ type }) => type === 'resync').length;
    if (asks > asked) sender.snapshot(200_000);
    else sender.change(bytes);
    asked = asks;
    await delay(33);
  }
}

async function watchedBy(count: number): Promise<Watched[]> {
  const watched = await Promise.all(Array.from({ length: count }, () => watchPage(relay, 200_000)));
  for (const { viewer } of watched) viewer.isKeeping = false;
  return watched;
}

function leave(watched: readonly Watched[]): void {
  for (const { viewer, page } of watched) for (const { socket } of [viewer, page]) socket.terminate();
}

describe('[C2] [F16] [R4] viewers that stop reading', () => {
  test(`${String(STALLED)} of them leave the relay small and another session as it was`, async () => {
    const [healthy, ...stalled] = await watchedBy(1 + STALLED);
    if (!healthy) throw new Error('Nobody watches.');
    const before = await held();
    for (const { viewer } of stalled) viewer.socket.pause();
    const streams = Promise.all([healthy, ...stalled].map((watched) => stream(watched, STREAM_MS)));
    await delay(STREAM_MS / 2);
    const chat = await chatTime(healthy);
    await streams;
    expect((await held()) - before).toBeLessThan(STALLED);
    expect(chat).toBeLessThan(500);
    expect(healthy.viewer.frames.at(-1)?.seq).toBeGreaterThan(STREAM_MS / 100);
    leave([healthy, ...stalled]);
  });

  test('some that lie about what they have shown get no more than the network takes', async () => {
    const liars = await watchedBy(2);
    const before = await held();
    for (const { viewer } of liars) viewer.socket.pause();
    const lies = setInterval(() => {
      for (const { viewer, sender } of liars) {
        for (let seq = Math.max(0, sender.seq - 5); seq <= sender.seq; seq++)
          viewer.say({ type: 'applied', epoch: 7, base: sender.base, seq });
      }
    }, 20);
    await Promise.all(liars.map((watched) => stream(watched, STREAM_MS, 200_000)));
    clearInterval(lies);
    expect((await held()) - before).toBeLessThan(12);
    leave(liars);
  });

  test('[C3] one that wakes up has a fresh picture within three seconds', async () => {
    const [watched] = await watchedBy(1);
    if (!watched) throw new Error('Nobody watches.');
    const { viewer } = watched;
    viewer.socket.pause();
    await stream(watched, 3_000, 30_000);
    viewer.socket.resume();
    const since = performance.now();
    const streaming = stream(watched, 3_000);
    const { base } = await viewer.until(() => viewer.frames.find(({ kind, base }) => kind === 'snapshot' && base > 1));
    expect(performance.now() - since).toBeLessThan(3_000);
    expect(base).toBe(2);
    await streaming;
  });
});

describe('[R4] a page that floods', () => {
  test.each([
    ['small frames', 200],
    ['large ones', 60_000],
  ])('with %s is slowed down, kept on the line, and felt by no other session', async (_, bytes) => {
    const [healthy, flooding] = await watchedBy(2);
    if (!healthy || !flooding) throw new Error('Nobody watches.');
    const { page, sender, viewer } = flooding;
    const before = await held();
    let sent = 0;
    const until = performance.now() + 5_000;
    const flood = (async () => {
      while (performance.now() < until) {
        // As fast as the network takes it, and a few megabytes faster.
        for (let count = 0; count < 50 && page.socket.bufferedAmount < 4 * MB; count++, sent++) sender.change(bytes);
        await delay(1);
      }
    })();
    const chat = await chatTime(healthy);
    await flood;
    const arrivedAtMost = bytes < 1000 ? 1000 + 6 * 500 : (16 + 6 * 8) * (MB / bytes);
    expect(sent).toBeGreaterThan(arrivedAtMost / 2);
    expect(viewer.frames.length).toBeLessThan(arrivedAtMost);
    expect(chat).toBeLessThan(500);
    expect(page.closedWith).toBeUndefined();
    leave([healthy, flooding]);
    await viewer.closed();
    expect((await held()) - before).toBeLessThan(16);
  });
});
