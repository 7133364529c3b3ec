import { setTimeout as delay } from 'node:timers/promises';
import { checkHistory } from '../../support/history/check-history.ts';
import { startChatter } from './chatter.ts';
import { openCrashSite, type CrashSite } from './crash-site.ts';
import { endsOf, historyOf, isAtRest, openRecordedChats, until, untilAll, type RecordedChat } from './recorded-chat.ts';

const CHATS = 10;
const OUTAGE_MS = 5_000;
/** Answers that had left the store before it stood still are with the pages by then. */
const LAST_ANSWERS_MS = 500;

let site: CrashSite;
let chats: RecordedChat[] = [];

beforeAll(async () => {
  site = await openCrashSite();
});
afterAll(async () => {
  for (const end of endsOf(chats)) end.close();
  site.storeProcess.thaw();
  await site.close();
});

const ackedCount = () => endsOf(chats).reduce((sum, end) => sum + end.ackedCount, 0);

test('[F5] [M1] [M2] [M7] a store that stands still for 5 s: no acknowledgement meanwhile, then each message once', async () => {
  chats = await openRecordedChats(site.relay, CHATS);
  const stops = endsOf(chats).map(startChatter);
  await untilAll(chats, () => ackedCount() >= 200, 30_000);

  site.storeProcess.freeze();
  await delay(LAST_ANSWERS_MS);
  const ackedBefore = ackedCount();
  const outage = delay(OUTAGE_MS);
  await typingPasses(chats);
  await outage;
  expect(ackedCount()).toBe(ackedBefore);
  for (const end of endsOf(chats)) expect(end.client.view).toMatchObject({ status: 'live', pending: [{}] });
  for (const stop of stops) stop();
  site.storeProcess.thaw();
  await untilAll(chats, () => chats.every(isAtRest), 5_000);

  const reader = await site.relay.agent();
  for (const { sessionId, agent, customer } of chats) {
    const ends = { agent: agent.history, customer: customer.history };
    expect(checkHistory(await historyOf(sessionId, ends, reader))).toEqual([]);
  }
}, 90_000);

async function typingPasses([chat]: readonly RecordedChat[]): Promise<void> {
  if (!chat) throw new Error('There is no chat.');
  const heard = until(chat.customer, ({ otherIsTyping }) => otherIsTyping);
  chat.agent.client.typing();
  await heard;
}
