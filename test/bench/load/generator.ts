import { setTimeout as delay } from 'node:timers/promises';
import { openCasementLine } from './casement-line.ts';
import { Latencies } from './latencies.ts';
import type { Line, OpenLine } from './line.ts';
import type { Order, Report } from './order.ts';
import type { Place } from './place.ts';
import { openSocketioLine } from './socketio-line.ts';
import { openWsLine } from './ws-line.ts';

/** The other process of the benchmark: holds all ends, sends at a steady rate, notes when what arrives. */
const openers: Record<string, OpenLine> = {
  ws: openWsLine,
  socketio: openSocketioLine,
  casement: openCasementLine,
};
const AT_ONCE = 40;
const TICK_MS = 1;
const LAST_ONES_MS = 3_000;
const FILLING = 'The card box on the checkout page stays empty, whatever I do. '.repeat(4).slice(0, 240);

let lines: Line[] = [];
let sentAt = new Map<string, number>();
let delivered = new Latencies();

function handleReceived(text: string): void {
  const at = sentAt.get(text.slice(0, text.indexOf(' ')));
  if (at !== undefined) delivered.add(performance.now() - at);
}

async function connect(kind: string, url: string, places: readonly Place[]): Promise<void> {
  const open = openers[kind];
  if (!open) throw new Error(`There is no relay ${kind}.`);
  for (let from = 0; from < places.length; from += AT_ONCE) {
    const opened = places
      .slice(from, from + AT_ONCE)
      .flatMap((place) => [open(url, place, 0, handleReceived), open(url, place, 1, handleReceived)]);
    lines.push(...(await Promise.all(opened)));
  }
}

async function load(perSecond: number, ms: number): Promise<Report> {
  sentAt = new Map();
  delivered = new Latencies();
  const acked = new Latencies();
  const since = performance.now();
  let count = 0;
  while (performance.now() - since < ms) {
    const due = Math.floor(((performance.now() - since) / 1000) * perSecond);
    for (; count < due; count += 1) send(count, acked);
    await delay(TICK_MS);
  }
  const deadline = performance.now() + LAST_ONES_MS;
  while ((delivered.count < count || acked.count < count) && performance.now() < deadline) await delay(TICK_MS);
  return { sent: count, delivered: delivered.count, delivery: delivered.quantiles(), answer: acked.quantiles() };
}

function send(number: number, acked: Latencies): void {
  const at = performance.now();
  sentAt.set(String(number), at);
  lines[number % lines.length]?.send(`${number} ${FILLING}`, () => {
    acked.add(performance.now() - at);
  });
}

async function obey(order: Order): Promise<Report | undefined> {
  if (order.type === 'load') return load(order.perSecond, order.ms);
  if (order.type === 'connect') await connect(order.kind, order.url, order.places);
  else for (const line of lines) line.close();
  if (order.type === 'close') lines = [];
  return undefined;
}

process.on('message', (order) => {
  void obey(order as Order).then((report) => process.send?.(report ?? {}));
});
process.on('disconnect', () => process.exit(0));
