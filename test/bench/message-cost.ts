import { step } from '../../tools/progress.ts';
import { buildProcesses } from './build-processes.ts';
import { contestants, startMatch, type Contestant } from './contestant.ts';
import type { Report } from './load/order.ts';
import type { Options } from './options.ts';
import { canPin } from './pinned-process.ts';
import type { Row } from './row.ts';
import type { Usage } from './servers/serve.ts';

const CONNECTIONS = [500, 2_000];
const PER_SECOND = 1_000;
const WARM_UP_MS = 2_000;
const MEASURE_MS = { usual: 8_000, quick: 3_000 };
const AIM_OVER_SOCKETIO = 2;

interface Cost {
  cpu: number;
  report: Report;
}

/** (b) What one chat message costs the relay, against the floor and the peer under the same load. */
export async function measureMessages({ isQuick }: Options): Promise<Row[]> {
  await buildProcesses();
  const rows: Row[] = [];
  for (const connections of CONNECTIONS) {
    const costs = new Map<Contestant, Cost>();
    for (const contestant of contestants) {
      const title = `${contestant.name}, ${connections} connections`;
      const cost = await step(title, () => measure(contestant, connections, isQuick));
      costs.set(contestant, cost);
    }
    rows.push(...rowsOf(costs, connections));
  }
  return rows;
}

async function measure(contestant: Contestant, connections: number, isQuick: boolean): Promise<Cost> {
  const match = await startMatch(contestant, connections / 2);
  const { server, load, url, places } = match;
  try {
    await load.ask({ type: 'connect', kind: contestant.kind, url, places });
    await load.ask({ type: 'load', perSecond: PER_SECOND, ms: WARM_UP_MS });
    const before = await server.ask<Usage>('cpu');
    const ms = isQuick ? MEASURE_MS.quick : MEASURE_MS.usual;
    const report = await load.ask<Report>({ type: 'load', perSecond: PER_SECOND, ms });
    const after = await server.ask<Usage>('cpu');
    return { cpu: (after.cpu - before.cpu) / Math.max(1, report.delivered), report };
  } finally {
    await match.end();
  }
}

function rowsOf(costs: ReadonlyMap<Contestant, Cost>, connections: number): Row[] {
  const peer = [...costs].find(([{ kind }]) => kind === 'socketio')?.[1].cpu ?? Number.NaN;
  const rows = [...costs].map(([{ name }, { cpu, report }]): Row => {
    const remark = describe(report);
    return { part: 'b', name: `CPU per message, ${name}, ${connections} connections`, value: cpu, unit: 'µs', remark };
  });
  const durable = [...costs].find(([{ hasStore }]) => hasStore)?.[1].cpu;
  const ratio: Row = {
    part: 'b',
    name: `durable path over bare Socket.IO, ${connections} connections`,
    value: durable === undefined ? undefined : durable / peer,
    unit: '×',
    aim: AIM_OVER_SOCKETIO,
    ...(canPin ? {} : { remark: 'processes are not kept to a core here' }),
  };
  return [...rows, ratio];
}

function describe({ sent, delivered, delivery, answer }: Report): string {
  const pair = ({ p50, p99 }: Report['answer']) => `${p50.toFixed(2)} / ${p99.toFixed(2)} ms`;
  const missing = sent === delivered ? '' : `, ${sent - delivered} of ${sent} not delivered in time`;
  return `p50 / p99: delivered ${pair(delivery)}, acknowledged ${pair(answer)}${missing}`;
}
