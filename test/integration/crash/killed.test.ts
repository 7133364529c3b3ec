import { checkHistory } from '../../support/history/check-history.ts';
import type { SessionHistory } from '../../support/history/history.ts';
import { startChatter } from './chatter.ts';
import { openCrashSite, type CrashSite } from './crash-site.ts';
import { ReconnectLog } from './reconnect-log.ts';
import { endsOf, historyOf, isAtRest, openRecordedChats, untilAll, type RecordedChat } from './recorded-chat.ts';

const CHATS = 50;
/** Each kill comes when so many messages are acknowledged: every few seconds, and always under full load. */
const KILLS = [
  { acked: 500, victim: 'relay' },
  { acked: 1_500, victim: 'relay' },
  { acked: 3_000, victim: 'store' },
  { acked: 5_000, victim: 'relay' },
  { acked: 7_500, victim: 'relay' },
  { acked: 11_000, victim: 'relay' },
  { acked: 20_000, victim: 'relay' },
] as const;
const ROUND_WITHIN_MS = 60_000;
const CONVERGED_WITHIN_MS = 5_000;

let site: CrashSite;
let chats: RecordedChat[] = [];
const reconnects = new ReconnectLog();

beforeAll(async () => {
  site = await openCrashSite();
});
afterAll(async () => {
  for (const end of endsOf(chats)) end.close();
  await site.close();
});

test('[M1] [M2] [M3] [M4] [M5] [F1] kill -9 of relay and store during 50 chats: nothing lost, doubled or swapped', async () => {
  chats = await openRecordedChats(site.relay, CHATS);
  for (const end of endsOf(chats)) reconnects.watch(end);
  const stops = endsOf(chats).map(startChatter);
  for (const { acked, victim } of KILLS) {
    await untilAll(chats, () => ackedCount() >= acked, ROUND_WITHIN_MS);
    if (acked === KILLS.at(-1)?.acked) for (const stop of stops) stop();
    if (victim === 'store') await site.storeProcess.killAndRestart();
    else await reconnects.during(site.relayProcess.killAndRestart());
  }
  const convergedAfter = await restAfter(performance.now());
  const histories = await readHistories();
  report(convergedAfter);

  expect(histories.flatMap(checkHistory)).toEqual([]);
  expect(convergedAfter).toBeLessThanOrEqual(CONVERGED_WITHIN_MS);
  expect(reconnects.quantile(0.5)).toBeLessThanOrEqual(2_000);
  expect(reconnects.quantile(0.99)).toBeLessThanOrEqual(10_000);
}, 240_000);

function ackedCount(): number {
  return endsOf(chats).reduce((sum, end) => sum + end.ackedCount, 0);
}

/** Milliseconds until nothing is under way and both ends of every chat show the same. */
async function restAfter(since: number): Promise<number> {
  await untilAll(chats, () => chats.every(isAtRest), ROUND_WITHIN_MS);
  return Math.round(performance.now() - since);
}

/** A relay that has seen none of it answers with what the store holds. */
async function readHistories(): Promise<SessionHistory[]> {
  const seen = chats.map(({ agent, customer }) => ({ agent: agent.history, customer: customer.history }));
  await site.relayProcess.killAndRestart();
  const reader = await site.relay.agent();
  const histories: SessionHistory[] = [];
  for (const [index, { sessionId }] of chats.entries()) {
    const ends = seen[index];
    if (ends) histories.push(await historyOf(sessionId, ends, reader));
  }
  return histories;
}

function report(convergedAfter: number): void {
  const sent = endsOf(chats).reduce((sum, end) => sum + end.sentCount, 0);
  const lines = [
    `${sent} messages sent, ${ackedCount()} acknowledged, ${KILLS.length} kills (one of the store)`,
    `${reconnects.count} reconnects, p50 ${reconnects.quantile(0.5)} ms, p99 ${reconnects.quantile(0.99)} ms`,
    `converged ${convergedAfter} ms after the last restart`,
  ];
  process.stdout.write(`${lines.map((line) => `  ${line}`).join('\n')}\n`);
}
