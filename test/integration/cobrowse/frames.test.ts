import { FRAME_HEAD_BYTES, MOST_PART_BYTES } from '#shared/protocol/frame.ts';
import { createTestRelay, type TestRelay } from '../../support/test-relay.ts';
import { RefusalLog } from './refusal-log.ts';
import { Sender, watchPage } from './shared-page.ts';

let relay: TestRelay;
const refusals = new RefusalLog();

beforeAll(async () => {
  relay = await createTestRelay({ observe: refusals.observe });
});
afterAll(() => relay.close());
afterEach(() => {
  refusals.clear();
});

/** What a frame holds, without the heads of its parts. */
function bodyOf(bytes: Buffer): Buffer {
  const parts = Math.ceil(bytes.length / MOST_PART_BYTES);
  const slices = Array.from({ length: parts }, (_, part) =>
    bytes.subarray(part * MOST_PART_BYTES + FRAME_HEAD_BYTES, (part + 1) * MOST_PART_BYTES),
  );
  return Buffer.concat(slices);
}

describe('the way of a frame', () => {
  test('[C6] its bytes arrive as they were sent, in order, the snapshot first', async () => {
    const { viewer, sender } = await watchPage(relay);
    const large = sender.snapshot(500_000);
    const sent = [1, 2, 3].map((kilobytes) => sender.change(kilobytes * 1000));
    await viewer.frame(2, 3);
    const arrived = viewer.frames.slice(1);
    expect(arrived.map(({ kind, seq }) => [kind, seq])).toEqual([
      ['snapshot', 0],
      ['change', 1],
      ['change', 2],
      ['change', 3],
    ]);
    [large, ...sent].forEach((packed, index) => {
      expect(bodyOf(arrived[index]?.bytes ?? Buffer.alloc(0)).equals(packed)).toBe(true);
    });
  });

  test('[C6] a viewer who comes late gets the last snapshot and what followed, without asking the page', async () => {
    const { page, shared, sender, viewer } = await watchPage(relay);
    sender.change();
    sender.change();
    await viewer.frame(1, 2);
    const late = await shared.viewer();
    await late.frame(1, 2);
    expect(late.frames).toEqual(viewer.frames);
    expect(page.told.filter(({ type }) => type === 'resync')).toEqual([]);
  });

  test('[K8] frames of one session reach no other', async () => {
    const [one, other] = [await watchPage(relay), await watchPage(relay)];
    one.sender.change(4000);
    one.sender.change(5000);
    await one.viewer.frame(1, 2);
    other.sender.change(6000);
    const { bytes } = await other.viewer.frame(1, 1);
    expect(bytes).toHaveLength(6000 + FRAME_HEAD_BYTES);
    expect(other.viewer.frames).toHaveLength(2);
    expect(one.viewer.frames).toHaveLength(3);
  });

  test('[F20] of two tabs the newest sends, and the other is told', async () => {
    const { page, shared, viewer } = await watchPage(relay);
    const second = await shared.page();
    await expect(second.hear('ready')).resolves.toEqual({ type: 'ready', isWatched: true });
    await expect(page.ended()).resolves.toBe('already-taken');
    new Sender(second, 8).snapshot();
    const { epoch } = await viewer.until(() => viewer.frames.find((frame) => frame.epoch === 8));
    expect(epoch).toBe(8);
  });

  test('[K9] a page that goes and comes back is told to the viewer, and nobody watching to the page', async () => {
    const { page, viewer, shared } = await watchPage(relay);
    page.socket.terminate();
    await expect(viewer.hear('page')).resolves.toEqual({ type: 'page', hasPage: false });
    const back = await shared.page();
    await viewer.until(() => viewer.told.find((told) => told.type === 'page' && told.hasPage));
    viewer.socket.close();
    await expect(back.hear('watched')).resolves.toEqual({ type: 'watched', isWatched: false });
  });

  test('[C3] a viewer who asks gets a fresh snapshot within two seconds', async () => {
    const { page, viewer, sender } = await watchPage(relay);
    const since = performance.now();
    viewer.say({ type: 'resync' });
    await page.hear('resync');
    sender.snapshot(100_000);
    await viewer.frame(2, 0);
    expect(performance.now() - since).toBeLessThan(2_000);
  });

  test('a page that is too large says so to its viewers', async () => {
    const { page, viewer } = await watchPage(relay);
    page.say({ type: 'too-large' });
    await expect(viewer.hear('too-large')).resolves.toEqual({ type: 'too-large' });
  });

  test('[F4] a relay that stops sends both ends away, to come back', async () => {
    const other = await createTestRelay();
    const { page, viewer } = await watchPage(other);
    const stopped = other.stop();
    await expect(Promise.all([page.closed(), viewer.closed()])).resolves.toEqual([1013, 1013]);
    await stopped;
    await other.close();
  });
});

describe('frames that are not as they should be', () => {
  test.each([
    ['epoch', { epoch: 9, base: 1, seq: 1 }],
    ['base', { epoch: 7, base: 4, seq: 1 }],
    ['seq', { epoch: 7, base: 1, seq: 5 }],
  ])('[C1] with a forged %s they are counted, shown to nobody, and the page begins anew', async (_, head) => {
    const { page, viewer, sender } = await watchPage(relay);
    page.send({ kind: 'change', ...head }, new Uint8Array(50));
    await page.hear('resync');
    await refusals.counted('invalid-input');
    sender.snapshot();
    await viewer.frame(2, 0);
    expect(viewer.frames.map(({ kind }) => kind)).toEqual(['snapshot', 'snapshot']);
  });

  test.each([
    ['of another version', Buffer.alloc(40, 2)],
    ['without a body', Buffer.from([1, 1, ...Buffer.alloc(22)])],
  ])('one %s ends the line, and the chat goes on', async (_, part) => {
    const { page, viewer, agent, customer, sessionId } = await watchPage(relay);
    page.socket.send(part);
    await expect(page.ended()).resolves.toBe('invalid-input');
    await refusals.counted('invalid-input');
    await expect(viewer.hear('page')).resolves.toEqual({ type: 'page', hasPage: false });
    await customer.write('chat:send', sessionId, { text: 'still here' });
    await expect(agent.event(sessionId, 'message-sent')).resolves.toMatchObject({ text: 'still here' });
  });

  test('one over the size ends the line', async () => {
    const { page } = await watchPage(relay);
    page.socket.send(Buffer.alloc(MOST_PART_BYTES + 1, 1));
    await expect(page.closed()).resolves.toBe(1009);
    await refusals.counted('too-large');
  });

  test('from the agent they end the line', async () => {
    const { viewer, page } = await watchPage(relay);
    viewer.send({ kind: 'snapshot', epoch: 7, base: 2, seq: 0 }, new Uint8Array(50));
    await expect(viewer.ended()).resolves.toBe('not-allowed');
    expect(page.closedWith).toBeUndefined();
  });

  test.each([
    ['page', { type: 'applied', epoch: 7, base: 1, seq: 0 }],
    ['page', { type: 'resync' }],
    ['viewer', { type: 'too-large' }],
    ['viewer', { type: 'applied', epoch: 7, base: 1, seq: 0, more: true }],
    ['viewer', { type: 'applied', epoch: '7', base: 1, seq: 0 }],
  ] as const)('words that a %s does not say end its line', async (end, message) => {
    const watched = await watchPage(relay);
    watched[end].say(message);
    await expect(watched[end].ended()).resolves.toBe('invalid-input');
  });
});
