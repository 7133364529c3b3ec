import { step } from '../../tools/progress.ts';
import { buildProcesses } from './build-processes.ts';
import { contestants, startMatch, type Contestant } from './contestant.ts';
import type { Row } from './row.ts';
import type { Usage } from './servers/serve.ts';

const CONNECTIONS = 2_000;
const WARM_UP_CHATS = 100;
const AIM_KB = 25;

/** (e) Memory of one idle connection, after garbage collection. */
export async function measureIdleMemory(): Promise<Row[]> {
  await buildProcesses();
  const rows: Row[] = [];
  for (const contestant of contestants.filter(({ hasStore }) => !hasStore)) {
    rows.push(await step(`${contestant.name}, ${CONNECTIONS} idle connections`, () => measure(contestant)));
  }
  return rows;
}

async function measure(contestant: Contestant): Promise<Row> {
  const { name, kind } = contestant;
  const match = await startMatch(contestant, CONNECTIONS / 2);
  const { server, load, url, places } = match;
  try {
    // The first connections load and compile code, which no later one pays for.
    await load.ask({ type: 'connect', kind, url, places: places.slice(0, WARM_UP_CHATS) });
    await load.ask({ type: 'close' });
    const before = await server.ask<Usage>('memory');
    await load.ask({ type: 'connect', kind, url, places });
    const after = await server.ask<Usage>('memory');
    const kilobytes = (key: 'rss' | 'heap') => (after[key] - before[key]) / CONNECTIONS / 1000;
    const remark = `JavaScript heap ${kilobytes('heap').toFixed(1)} kB`;
    const row: Row = {
      part: 'e',
      name: `memory per idle connection, ${name}`,
      value: kilobytes('rss'),
      unit: 'kB',
      remark,
    };
    return kind === 'casement' ? { ...row, aim: AIM_KB } : row;
  } finally {
    await match.end();
  }
}
