import { randomBytes } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { EventType, IncrementalSource } from 'rrweb';
import { FRAME_HEAD_BYTES, MOST_PART_BYTES, readFrameHead, type FrameHead } from '#shared/protocol/frame.ts';
import { FramePump } from '../../../widget/cobrowse/frame-pump.ts';
import type { PageEvent, PageNode } from '../../../widget/cobrowse/page-event.ts';

const timestamp = 1_790_000_000_000;
const noise = (characters: number) =>
  Array.from({ length: characters }, () => String.fromCodePoint(0x4e00 + Math.floor(Math.random() * 20_000))).join('');

/** The recorder's library does not export its kinds of nodes. */
const textNode = (textContent: string) => ({ type: 3, textContent, id: 1 }) as unknown as PageNode;
const snapshot = (text = 'page'): PageEvent[] => [
  { type: EventType.Meta, timestamp, data: { href: 'https://shop.test/', width: 1, height: 1 } },
  {
    type: EventType.FullSnapshot,
    timestamp,
    data: { node: textNode(text), initialOffset: { top: 0, left: 0 } },
  },
];
const change = (value: string): PageEvent => ({
  type: EventType.IncrementalSnapshot,
  timestamp,
  data: { source: IncrementalSource.Mutation, texts: [{ id: 1, value }], attributes: [], removes: [], adds: [] },
});

const pumps: FramePump[] = [];

afterEach(() => pumps.splice(0).forEach((pump) => pump.stop()));

/** A pump whose screen is drawn by hand, and what came out of it. */
function openPump() {
  const heads: FrameHead[] = [];
  const texts: string[] = [];
  const loads: boolean[] = [];
  const said = { gaps: 0, tooLarge: 0 };
  const sink = { waitingBytes: 0, send: (part: Uint8Array) => take(part) };
  let parts: Uint8Array[] = [];
  let next: (() => void) | undefined;
  const take = (part: Uint8Array) => {
    const head = readFrameHead(part);
    if (!head.ok) throw new Error(head.error.message);
    expect(part.length).toBeLessThanOrEqual(MOST_PART_BYTES);
    parts.push(part.subarray(FRAME_HEAD_BYTES));
    if (head.value.part + 1 < head.value.parts) return;
    heads.push(head.value);
    texts.push(gunzipSync(Buffer.concat(parts)).toString());
    parts = [];
  };
  const pump = new FramePump({
    sink,
    onGap: () => (said.gaps += 1),
    onTooLarge: () => (said.tooLarge += 1),
    wait: (isUnderLoad, then) => {
      loads.push(isUnderLoad);
      next = then;
      return () => (next = undefined);
    },
  });
  pumps.push(pump);
  const push = (...events: PageEvent[]) => events.forEach((event) => pump.push(event));
  /** Draws the screen once; true when a frame was to be made. */
  const draw = () => {
    const then = next;
    next = undefined;
    then?.();
    return then !== undefined;
  };
  const until = async (count: number) => {
    const deadline = Date.now() + 5000;
    while (heads.length < count && Date.now() < deadline) await new Promise((resolve) => setTimeout(resolve, 2));
    expect(heads).toHaveLength(count);
    await new Promise((resolve) => setTimeout(resolve, 2));
  };
  return { pump, push, draw, until, sink, heads, texts, loads, said };
}

describe('[C1] frames', () => {
  it('are one for each picture of the screen, numbered from their snapshot on', async () => {
    const { push, draw, until, heads, texts } = openPump();
    push(change('too early'), ...snapshot(), change('with it'));
    draw();
    await until(1);
    push(change('a'), change('b'));
    expect([draw(), draw()]).toEqual([true, false]);
    await until(2);
    push(...snapshot('again'));
    draw();
    await until(3);
    expect(heads.map(({ kind, base, seq }) => [kind, base, seq])).toEqual([
      ['snapshot', 1, 0],
      ['change', 1, 1],
      ['snapshot', 2, 0],
    ]);
    expect(new Set(heads.map(({ epoch }) => epoch)).size).toBe(1);
    expect(texts[0]).toContain('with it');
    expect(texts.join('')).not.toContain('too early');
    expect(JSON.parse(texts[1] ?? '')).toEqual({ events: [change('a'), change('b')] });
    expect(heads.map(({ rawBytes }) => rawBytes)).toEqual(texts.map((text) => Buffer.byteLength(text)));
  });

  it('go in parts when they are large', async () => {
    const { push, draw, until, heads, texts } = openPump();
    const text = noise(200_000);
    push(...snapshot(text));
    draw();
    await until(1);
    expect(heads[0]?.parts).toBeGreaterThan(3);
    expect(texts[0]?.includes(text)).toBe(true);
  });

  it('of changes that a snapshot holds already are left out', async () => {
    const { push, draw, until, texts } = openPump();
    push(...snapshot());
    draw();
    await until(1);
    push(change('superseded'), ...snapshot('newer'));
    draw();
    await until(2);
    expect(texts.join('')).not.toContain('superseded');
  });
});

describe('[C2] what is too much', () => {
  it('as a change is not sent, nor anything until the next snapshot', async () => {
    const { push, draw, until, said, texts } = openPump();
    push(...snapshot(noise(1000)));
    draw();
    await until(1);
    push(change(noise(50_000)));
    draw();
    await expectSoon(() => said.gaps === 1);
    push(change('lost'));
    expect(draw()).toBe(false);
    push(...snapshot('whole'));
    draw();
    await until(2);
    expect(texts[1]).toContain('whole');
    expect(said.tooLarge).toBe(0);
  });

  it('as a snapshot is said', async () => {
    const { push, draw, said, heads } = openPump();
    push(...snapshot(randomBytes(9_000_000).toString('base64')));
    draw();
    await expectSoon(() => said.tooLarge === 1, 20_000);
    expect(heads).toEqual([]);
  });

  it('of events in a row is given up for a snapshot', () => {
    const { push, said, pump } = openPump();
    push(...snapshot());
    for (let count = 0; count <= 5000; count += 1) push(change('x'));
    expect(said.gaps).toBe(1);
    expect(pump.hasSnapshotUnderWay).toBe(false);
  });

  it('for the network waits, and what comes meanwhile is one frame', async () => {
    const { push, draw, until, sink, heads, pump } = openPump();
    sink.waitingBytes = 2 * 1024 * 1024;
    push(...snapshot());
    draw();
    await new Promise((resolve) => setTimeout(resolve, 100));
    push(change('a'));
    push(change('b'));
    expect(draw()).toBe(false);
    expect([heads.length, pump.hasSnapshotUnderWay]).toEqual([0, true]);
    sink.waitingBytes = 0;
    await until(1);
    await expectSoon(draw);
    await until(2);
    expect(pump.hasSnapshotUnderWay).toBe(false);
  });

  it('for the page makes frames rarer', async () => {
    const { push, draw, until, loads } = openPump();
    push(...snapshot(noise(400_000)));
    draw();
    await until(1);
    push(change('after much work'));
    draw();
    await until(2);
    push(change('after little'));
    expect(loads.slice(0, 2)).toEqual([false, true]);
  });
});

it('[46] nothing is sent once it was stopped, not even what was being made', async () => {
  const { pump, push, draw, heads, said } = openPump();
  push(...snapshot(noise(100_000)));
  draw();
  pump.stop();
  push(...snapshot());
  expect(draw()).toBe(false);
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect([heads.length, said.gaps, said.tooLarge]).toEqual([0, 0, 0]);
});

describe('[A11] a page that stands still', () => {
  it('says every second that it does, after its picture and between its changes', async () => {
    const { push, draw, until, heads, texts } = openPump();
    await new Promise((resolve) => setTimeout(resolve, 1200));
    expect(heads).toEqual([]);
    push(...snapshot());
    draw();
    await until(2);
    push(change('after a beat'));
    draw();
    await until(4);
    expect(heads.map(({ kind, seq }) => [kind, seq])).toEqual([
      ['snapshot', 0],
      ['change', 1],
      ['change', 2],
      ['change', 3],
    ]);
    expect([texts[1], texts[3]]).toEqual(['{"events":[]}', '{"events":[]}']);
  });

  it('is silent where nothing gets through, and when it was stopped', async () => {
    const { pump, push, draw, until, sink, heads, said } = openPump();
    push(...snapshot());
    draw();
    await until(1);
    sink.waitingBytes = 1;
    await new Promise((resolve) => setTimeout(resolve, 1300));
    expect(heads).toHaveLength(1);
    sink.waitingBytes = 0;
    await until(2);
    pump.stop();
    await new Promise((resolve) => setTimeout(resolve, 1300));
    expect([heads.length, said.gaps]).toEqual([2, 0]);
  });
});

async function expectSoon(isTrue: () => boolean, withinMs = 5000): Promise<void> {
  const deadline = Date.now() + withinMs;
  while (Date.now() < deadline) {
    if (isTrue()) return;
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
  throw new Error('It did not happen.');
}
