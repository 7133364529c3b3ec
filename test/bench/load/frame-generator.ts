import { setTimeout as delay } from 'node:timers/promises';
import { openCasementFrameLine } from './casement-frame-line.ts';
import type { FrameLine, OpenFrameLine } from './frame-line.ts';
import type { FrameOrder, FrameReport } from './frame-order.ts';
import { pageLikeLoad } from './page-like-load.ts';
import type { Place } from './place.ts';
import { openSocketioFrameLine } from './socketio-frame-line.ts';
import { openWsFrameLine } from './ws-frame-line.ts';

/** Holds both ends of many shared pages, sends at a steady rate and counts what arrives. */
const openers: Record<string, OpenFrameLine> = {
  ws: openWsFrameLine,
  socketio: openSocketioFrameLine,
  casement: openCasementFrameLine,
};
const TICK_MS = 5;
const LAST_ONES_MS = 3_000;

const pageLike = pageLikeLoad();
let lines: FrameLine[] = [];
let arrived = 0;

async function connect(kind: string, url: string, places: readonly Place[]): Promise<void> {
  const open = openers[kind];
  if (!open) throw new Error(`There is no relay ${kind}.`);
  for (const place of places) {
    lines.push(
      await open(url, place, pageLike, () => {
        arrived += 1;
      }),
    );
  }
}

/** Changes and snapshots a second, over all pages. */
async function stream(changes: number, snapshots: number, ms: number): Promise<FrameReport> {
  arrived = 0;
  const sent = { changes: 0, snapshots: 0 };
  const since = performance.now();
  while (performance.now() - since < ms) {
    const seconds = (performance.now() - since) / 1000;
    for (; sent.changes < Math.floor(seconds * changes); sent.changes++) at(sent.changes)?.sendChange();
    for (; sent.snapshots < Math.floor(seconds * snapshots); sent.snapshots++) at(sent.snapshots)?.sendSnapshot();
    await delay(TICK_MS);
  }
  const deadline = performance.now() + LAST_ONES_MS;
  while (arrived < sent.changes + sent.snapshots && performance.now() < deadline) await delay(TICK_MS);
  return { sent: sent.changes + sent.snapshots, arrived };
}

function at(count: number): FrameLine | undefined {
  return lines[count % lines.length];
}

async function obey(order: FrameOrder): Promise<FrameReport | undefined> {
  if (order.type === 'stream') return stream(order.changes, order.snapshots, order.ms);
  if (order.type === 'connect') await connect(order.kind, order.url, order.places);
  else for (const line of lines) line.close();
  if (order.type === 'close') lines = [];
  return undefined;
}

process.on('message', (order) => {
  void obey(order as FrameOrder).then((report) => process.send?.(report ?? {}));
});
process.on('disconnect', () => process.exit(0));
