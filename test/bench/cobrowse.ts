import { step } from '../../tools/progress.ts';
import { buildProcesses } from './build-processes.ts';
import { startMatch, type Contestant, type Match } from './contestant.ts';
import type { FrameReport } from './load/frame-order.ts';
import type { Report } from './load/order.ts';
import { SNAPSHOT_BYTES } from './load/page-like-load.ts';
import type { Options } from './options.ts';
import { PinnedProcess } from './pinned-process.ts';
import type { Row } from './row.ts';
import type { Usage } from './servers/serve.ts';

const PAGES = 50;
const CHANGES_PER_SECOND = 30 * PAGES;
const SNAPSHOTS_PER_SECOND = 10;
const CHATS = 250;
const MESSAGES_PER_SECOND = 200;
const WARM_UP_MS = 1_500;
const MEASURE_MS = { usual: 8_000, quick: 3_000 };
const LOAD_CORE = 1;
const MEGABYTE = 1_000_000;

const bareWs: Contestant = { name: 'bare ws', kind: 'ws', server: 'ws-frames-relay', hasStore: false };
const bareSocketIo: Contestant = {
  name: 'bare Socket.IO, JSON',
  kind: 'socketio',
  server: 'socketio-frames-relay',
  hasStore: false,
};
const casement: Contestant = { name: 'Casement', kind: 'casement', server: 'casement-relay', hasStore: false };

interface Cost {
  /** µs of the relay’s CPU for one change. */
  change: number;
  /** ms of the relay’s CPU for a MB of snapshots. */
  megabyte: number;
  remark: string;
}

/** (h) What frames of shared pages cost the relay beside floor and peer, and what chat notices of them. */
export async function measureCobrowse({ isQuick }: Options): Promise<Row[]> {
  await buildProcesses();
  const ms = isQuick ? MEASURE_MS.quick : MEASURE_MS.usual;
  const costs = new Map<Contestant, Cost>();
  for (const contestant of [bareWs, bareSocketIo, casement])
    costs.set(contestant, await step(`frames, ${contestant.name}`, () => measureFrames(contestant, ms)));
  const chat = await step('chat beside frames', () => measureChat(ms));
  return [...rowsOf(costs), ...chat];
}

async function measureFrames(contestant: Contestant, ms: number): Promise<Cost> {
  const match = await startMatch(contestant, PAGES);
  const frames = await connectPages(match, contestant.kind);
  try {
    const changes = await cpuOf(match, frames, { changes: CHANGES_PER_SECOND, snapshots: 0 }, ms);
    const snapshots = await cpuOf(match, frames, { changes: 0, snapshots: SNAPSHOTS_PER_SECOND }, ms);
    return {
      change: changes.perFrame,
      megabyte: snapshots.perFrame / 1000 / (SNAPSHOT_BYTES / MEGABYTE),
      remark: [changes.missing, snapshots.missing].filter(Boolean).join(', '),
    };
  } finally {
    await frames.end();
    await match.end();
  }
}

async function connectPages({ url, places }: Match, kind: string): Promise<PinnedProcess> {
  const frames = new PinnedProcess('frame-generator', LOAD_CORE);
  await frames.ask({ type: 'connect', kind, url, places: places.slice(0, PAGES) });
  return frames;
}

async function cpuOf(
  { server }: Match,
  frames: PinnedProcess,
  rates: { changes: number; snapshots: number },
  ms: number,
) {
  await frames.ask({ type: 'stream', ...rates, ms: WARM_UP_MS });
  const before = await server.ask<Usage>('cpu');
  const { sent, arrived } = await frames.ask<FrameReport>({ type: 'stream', ...rates, ms });
  const after = await server.ask<Usage>('cpu');
  return {
    perFrame: (after.cpu - before.cpu) / Math.max(1, arrived),
    missing: arrived < sent ? `${sent - arrived} of ${sent} frames did not arrive` : '',
  };
}

/** Chat alone, then the same chat beside streams of changes and snapshots. */
async function measureChat(ms: number): Promise<Row[]> {
  const match = await startMatch(casement, PAGES + CHATS);
  const { load, url, places } = match;
  const frames = await connectPages(match, casement.kind);
  const chat = (duration: number) => load.ask<Report>({ type: 'load', perSecond: MESSAGES_PER_SECOND, ms: duration });
  try {
    await load.ask({ type: 'connect', kind: casement.kind, url, places: places.slice(PAGES) });
    await chat(WARM_UP_MS);
    const alone = await chat(ms);
    const streaming = frames.ask<FrameReport>({
      type: 'stream',
      changes: CHANGES_PER_SECOND,
      snapshots: SNAPSHOTS_PER_SECOND,
      ms: ms + WARM_UP_MS,
    });
    const beside = await chat(ms);
    await streaming;
    return chatRows(alone, beside);
  } finally {
    await frames.end();
    await match.end();
  }
}

function rowsOf(costs: ReadonlyMap<Contestant, Cost>): Row[] {
  const peer = costs.get(bareSocketIo);
  const ours = costs.get(casement);
  const rows = [...costs].flatMap(([contestant, { change, megabyte, remark }]): Row[] => {
    const aims = contestant === casement ? [30, 2.5] : [];
    const aim = (index: number) => (aims[index] === undefined ? {} : { aim: aims[index] });
    const note = remark === '' ? {} : { remark };
    return [
      { part: 'h', name: `CPU per change, ${contestant.name}`, value: change, unit: 'µs', ...aim(0), ...note },
      {
        part: 'h',
        name: `CPU per MB of snapshots, ${contestant.name}`,
        value: megabyte,
        unit: 'ms',
        ...aim(1),
        ...note,
      },
    ];
  });
  const over = (what: 'change' | 'megabyte') => (peer && ours ? ours[what] / peer[what] : undefined);
  return [
    ...rows,
    { part: 'h', name: 'a change, Casement over Socket.IO', value: over('change'), unit: '×', aim: 0.5 },
    { part: 'h', name: 'a MB of snapshots, Casement over Socket.IO', value: over('megabyte'), unit: '×', aim: 0.5 },
  ];
}

function chatRows(alone: Report, beside: Report): Row[] {
  const describe = ({ delivery, sent, delivered }: Report) =>
    `p50 ${delivery.p50.toFixed(2)} ms${delivered < sent ? `, ${sent - delivered} not delivered in time` : ''}`;
  return [
    { part: 'h', name: 'chat alone, p99', value: alone.delivery.p99, unit: 'ms', remark: describe(alone) },
    {
      part: 'h',
      name: `chat beside ${PAGES} shared pages and ${SNAPSHOTS_PER_SECOND} snapshots/s, p99`,
      value: beside.delivery.p99,
      unit: 'ms',
      aim: Math.round(20 * alone.delivery.p99) / 10,
      remark: describe(beside),
    },
  ];
}
