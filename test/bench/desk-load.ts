import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { step } from '../../tools/progress.ts';
import { freePort } from '../../tools/services/free-port.ts';
import { startStore } from '../../tools/services/store.ts';
import { createZendeskDesk } from '../desk/zendesk/desk.ts';
import { buildProcesses } from './build-processes.ts';
import type { DeskPlace, DeskReport } from './desk-load-agents.ts';
import type { Options } from './options.ts';
import { pin, PinnedProcess } from './pinned-process.ts';
import type { Row } from './row.ts';
import type { Usage } from './servers/serve.ts';

const AGENTS = 200;
const PER_SECOND = 20;
const WARM_UP_MS = 5_000;
const MEASURE_MS = { usual: 60_000, quick: 10_000 };
const AIM_MS = 250;
const RELAY_CORE = 0;
const LOAD_CORE = 1;

/** (g) A working desk: agents connected, customers arriving, each offered, accepted, served and written to the ticket. */
export async function measureDeskLoad({ isQuick }: Options): Promise<Row[]> {
  await buildProcesses();
  const ms = isQuick ? MEASURE_MS.quick : MEASURE_MS.usual;
  const rows: Row[] = [];
  for (const hasStore of [false, true]) {
    const title = `${String(AGENTS)} agents, ${String(PER_SECOND)} arrivals a second, ${storeName(hasStore)}`;
    rows.push(...(await step(title, () => measure(ms, hasStore))));
  }
  return rows;
}

function storeName(hasStore: boolean): string {
  return hasStore ? 'embedded store' : 'no store';
}

async function measure(ms: number, hasStore: boolean): Promise<Row[]> {
  const dir = mkdtempSync(join(tmpdir(), 'casement-bench-'));
  const store = hasStore ? await startStore({ dir: join(dir, 'store') }) : undefined;
  if (store) pin(store.pid, LOAD_CORE);
  const keys = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const desk = await listenDesk(keys.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString());
  const relay = new PinnedProcess('desk-load-relay', RELAY_CORE, {
    BENCH_SECRET: randomBytes(32).toString('hex'),
    BENCH_STORE_URL: store?.url ?? '',
    BENCH_DESK_URL: desk.url,
    BENCH_AGENTS: String(AGENTS),
    BENCH_PUBLIC_KEY: keys.publicKey.export({ type: 'spki', format: 'pem' }).toString(),
  });
  const agents = new PinnedProcess('desk-load-agents', LOAD_CORE);
  try {
    const where = await relay.answer<{ url: string; places: DeskPlace[]; origins: object }>();
    await agents.ask({ type: 'connect', ...where });
    await agents.ask({ type: 'load', perSecond: PER_SECOND, ms: WARM_UP_MS });
    const before = await relay.ask<Usage>('cpu');
    const begun = performance.now();
    const report = await agents.ask<DeskReport>({ type: 'load', perSecond: PER_SECOND, ms });
    const elapsedMs = performance.now() - begun;
    const after = await relay.ask<Usage>('memory');
    const used = { cpuMs: (after.cpu - before.cpu) / 1000, elapsedMs, rss: after.rss };
    return rowsOf(report, used, storeName(hasStore));
  } finally {
    await Promise.all([relay.end(), agents.end(), desk.close()]);
    await store?.stop();
    rmSync(dir, { recursive: true, force: true });
  }
}

async function listenDesk(signingKeyPem: string) {
  const oauth = { clientId: 'casement', clientSecret: 'demo-client', refreshToken: 'demo-refresh' };
  const names = { relayUrl: 'http://relay.test', subdomain: 'fernway', installationId: '7001' };
  return createZendeskDesk({ ...names, oauth, signingKeyPem }).listen(await freePort());
}

interface Used {
  cpuMs: number;
  elapsedMs: number;
  rss: number;
}

function rowsOf(report: DeskReport, used: Used, store: string): Row[] {
  const { requested, offered, accepted, offer, request, refused } = report;
  const name = (what: string) => `${what}, ${String(AGENTS)} agents, ${String(PER_SECOND)} arrivals/s, ${store}`;
  const counts = `${String(requested)} asked, ${String(offered)} offers, ${String(accepted)} accepted`;
  const problems = refused.length === 0 ? '' : `; refused: ${refused.join(', ')}`;
  const share = ((used.cpuMs / used.elapsedMs) * 100).toFixed(1);
  return [
    {
      part: 'g',
      name: name('waiting to card on the desk, p99'),
      value: offer.p99,
      unit: 'ms',
      aim: AIM_MS,
      remark: `p50 ${offer.p50.toFixed(1)} ms; ${counts}${problems}`,
    },
    {
      part: 'g',
      name: name('relay CPU for one customer, start to note'),
      value: used.cpuMs / requested,
      unit: 'ms',
      remark: `${share} % of a core; request answered p50 / p99 ${request.p50.toFixed(1)} / ${request.p99.toFixed(1)} ms`,
    },
    { part: 'g', name: name('relay memory'), value: used.rss / 1000, unit: 'kB' },
  ];
}
