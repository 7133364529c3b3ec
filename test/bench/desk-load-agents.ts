import { setTimeout as delay } from 'node:timers/promises';
import { io, type Socket } from 'socket.io-client';
import type { Result } from '#shared/protocol/result.ts';
import type { NoticePayload } from '#shared/protocol/wire.ts';
import { Latencies } from './load/latencies.ts';
import { untilConnected } from './load/until-connected.ts';

export interface DeskPlace {
  agentId: string;
  token: string;
}

export type DeskOrder =
  | { type: 'connect'; url: string; origins: { shop: string; relay: string }; places: readonly DeskPlace[] }
  | { type: 'load'; perSecond: number; ms: number };

export interface DeskReport {
  requested: number;
  offered: number;
  accepted: number;
  /** From entering the queue to the card at the agent, in ms; both ends on one clock. */
  offer: { p50: number; p99: number };
  /** From the customer's request to its answer, with the ticket that is made for it, in ms. */
  request: { p50: number; p99: number };
  refused: string[];
}

/** The other process of the benchmark: all agents, each taking what is offered, and customers who ask. */
const AT_ONCE = 25;
const BEAT_MS = 15_000;
const TALK_MS = 5_000;
const LAST_ONES_MS = 5_000;

const sockets: Socket[] = [];
let order: Extract<DeskOrder, { type: 'connect' }>;
let offers = new Latencies();
let accepted = 0;
let refused = new Set<string>();
let count = 0;

const nextId = () => `command-${String((count += 1))}`;

async function open({ agentId, token }: DeskPlace): Promise<void> {
  const auth = { token };
  const extraHeaders = { origin: order.origins.relay };
  const socket = io(order.url, { auth, extraHeaders, transports: ['websocket'], reconnection: false, forceNew: true });
  socket.on('desk:offer', (card: NoticePayload<'desk:offer'>) => {
    offers.add(Date.now() - (card.row.waitingSince ?? 0));
    void serve(socket, card).catch((error: unknown) => refused.add(String(error)));
  });
  await untilConnected(socket);
  const beat = () =>
    socket.emit('agent:beat', { page: `page-${agentId}`, idleMs: 0, isLocked: false, isFrozen: false });
  beat();
  setInterval(beat, BEAT_MS).unref();
  await ask(socket, 'desk:open', {});
  sockets.push(socket);
}

/** Accepts, talks for a moment, ends. */
async function serve(socket: Socket, { sessionId, offerId }: NoticePayload<'desk:offer'>): Promise<void> {
  await ask(socket, 'offer:accept', { sessionId, offerId, commandId: nextId() });
  accepted += 1;
  await ask(socket, 'session:open', { sessionId, lastSeq: 0 });
  await delay(TALK_MS);
  await ask(socket, 'session:end', { sessionId, commandId: nextId() });
  await ask(socket, 'wrap-up:finish', { sessionId, commandId: nextId() });
}

async function ask(socket: Socket, name: string, input: object): Promise<void> {
  const result = (await socket.emitWithAck(name, input)) as Result<unknown>;
  if (!result.ok) throw new Error(`${name}: ${result.error.code}`);
}

async function request(answers: Latencies): Promise<void> {
  const at = performance.now();
  const response = await fetch(`${order.url}/v1/requests`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: order.origins.shop },
    body: JSON.stringify({
      portalId: 'fernway-help',
      requestId: `${nextId()}-of-the-benchmark`,
      name: 'Dana',
      topic: 'The card box on the checkout page stays empty.',
      mode: 'chat',
      device: { browser: 'Chromium', os: 'Linux', locale: 'en', timeZone: 'UTC', page: '' },
      to: null,
    }),
  });
  const result = (await response.json()) as Result<unknown>;
  if (result.ok) answers.add(performance.now() - at);
  else refused.add(`request: ${result.error.code}`);
}

async function load(perSecond: number, ms: number): Promise<DeskReport> {
  offers = new Latencies();
  accepted = 0;
  refused = new Set();
  const answers = new Latencies();
  const since = performance.now();
  let requested = 0;
  while (performance.now() - since < ms) {
    const due = Math.floor(((performance.now() - since) / 1000) * perSecond);
    for (; requested < due; requested += 1) {
      request(answers).catch((error: unknown) => refused.add(String(error)));
    }
    await delay(1);
  }
  const deadline = performance.now() + LAST_ONES_MS;
  while (accepted < requested && performance.now() < deadline) await delay(5);
  const quantiles = { offer: offers.quantiles(), request: answers.quantiles() };
  return { requested, offered: offers.count, accepted, ...quantiles, refused: [...refused].slice(0, 5) };
}

async function connect(): Promise<void> {
  for (let from = 0; from < order.places.length; from += AT_ONCE) {
    await Promise.all(order.places.slice(from, from + AT_ONCE).map(open));
  }
}

async function obey(next: DeskOrder): Promise<DeskReport | undefined> {
  if (next.type === 'load') return load(next.perSecond, next.ms);
  order = next;
  await connect();
  return undefined;
}

process.on('message', (next) => {
  void obey(next as DeskOrder).then((report) => process.send?.(report ?? {}));
});
process.on('disconnect', () => process.exit(0));
