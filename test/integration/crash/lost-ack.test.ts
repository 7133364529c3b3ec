import { checkHistory } from '../../support/history/check-history.ts';
import { TcpProxy } from '../client/tcp-proxy.ts';
import { openCrashSite, type CrashSite } from './crash-site.ts';
import { endsOf, historyOf, isAtRest, openRecordedChat, until, untilAll, type RecordedChat } from './recorded-chat.ts';

const TIMES = 3;

let site: CrashSite;
let line: TcpProxy;
let chats: RecordedChat[] = [];

beforeAll(async () => {
  site = await openCrashSite();
  line = await TcpProxy.to(site.relay.url);
});
afterAll(async () => {
  for (const end of endsOf(chats)) end.close();
  await line.close();
  await site.close();
});

test('[F2] [F7] [M1] [M2] a relay killed between commit and acknowledgement: the retry is the same message', async () => {
  const { token } = await site.relay.signIn();
  const starter = await site.relay.connect(token, site.relay.url);
  const chat = await openRecordedChat(site.relay, starter, token, line.url);
  chats = [chat];
  for (let round = 1; round <= TIMES; round += 1) {
    const text = `Only once ${round}`;
    const acked = chat.customer.ackedCount;
    line.mute();
    chat.customer.send(text);
    // Persist comes before deliver: what the agent sees is committed, and its acknowledgement is lost on the line.
    await until(chat.agent, ({ commits }) => JSON.stringify(commits.at(-1)?.events).includes(text));
    await site.relayProcess.kill();
    expect(chat.customer.ackedCount).toBe(acked);
    expect(chat.customer.client.view.pending).toMatchObject([{ text }]);
    line.up();
    await site.relayProcess.restart();
    await untilAll(chats, () => isAtRest(chat), 30_000);
  }
  const history = await historyOf(
    chat.sessionId,
    { agent: chat.agent.history, customer: chat.customer.history },
    await site.relay.agent(),
  );
  expect(checkHistory(history)).toEqual([]);
  expect(history.stored.filter(({ text }) => text !== null)).toHaveLength(TIMES);
}, 90_000);
