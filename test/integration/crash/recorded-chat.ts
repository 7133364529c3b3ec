import type { SessionView } from '#shared/client/session-view.ts';
import { RecordedEnd } from '../../support/history/recorded-end.ts';
import type { SessionHistory } from '../../support/history/history.ts';
import { lineOf } from '../../support/history/line-of.ts';
import { claimKey, DEVICE, startSession } from '../../support/story.ts';
import { commandId, type TestClient } from '../../support/test-client.ts';
import type { TestRelay } from '../../support/test-relay.ts';

/** One chat whose two ends note everything. */
export interface RecordedChat {
  sessionId: string;
  agent: RecordedEnd;
  customer: RecordedEnd;
}

/** `relayUrl` is where the customer's end connects: the relay itself, or a line to it. */
export async function openRecordedChat(
  relay: TestRelay,
  starter: TestClient,
  agentToken: string,
  relayUrl = relay.url,
): Promise<RecordedChat> {
  const { sessionId, key } = await startSession(starter);
  const agent = new RecordedEnd({
    relayUrl: relay.url,
    token: agentToken,
    origin: relay.url,
    sessionId,
    role: 'agent',
  });
  const { token } = await claimKey(relay, key, commandId());
  const customer = new RecordedEnd({ relayUrl, token, origin: relay.shopOrigin, sessionId, role: 'customer' });
  await until(customer, ({ status }) => status === 'live');
  const joined = await customer.client.run('session:join', { name: 'Dana', device: DEVICE });
  if (!joined.ok) throw new Error(`session:join: ${joined.error.code}`);
  await until(agent, ({ session }) => session?.phase === 'active');
  return { sessionId, agent, customer };
}

export async function openRecordedChats(relay: TestRelay, count: number): Promise<RecordedChat[]> {
  const { token } = await relay.signIn();
  const starter = await relay.connect(token, relay.url);
  return Promise.all(Array.from({ length: count }, () => openRecordedChat(relay, starter, token)));
}

/** The history with what the store holds, as a page sees it that was never open before. */
export async function historyOf(
  sessionId: string,
  ends: SessionHistory['ends'],
  reader: TestClient,
): Promise<SessionHistory> {
  const { commits } = await reader.open(sessionId);
  return { sessionId, ends, stored: commits.map(lineOf) };
}

/** Nothing is under way, and both pages show the same. */
export function isAtRest({ agent, customer }: RecordedChat): boolean {
  const [left, right] = [agent.client.view, customer.client.view];
  const isQuiet = (view: SessionView) => view.status === 'live' && view.pending.length === 0;
  return isQuiet(left) && isQuiet(right) && left.commits.length === right.commits.length;
}

export function endsOf(chats: readonly RecordedChat[]): RecordedEnd[] {
  return chats.flatMap(({ agent, customer }) => [agent, customer]);
}

/** Looks now and after each change of the view. */
export function until(
  { client }: RecordedEnd,
  holds: (view: SessionView) => boolean,
  withinMs = 15_000,
): Promise<void> {
  return untilChanged([client], () => holds(client.view), withinMs);
}

/** Looks now and after each change of any of the pages. */
export function untilAll(chats: readonly RecordedChat[], holds: () => boolean, withinMs: number): Promise<void> {
  return untilChanged(
    endsOf(chats).map(({ client }) => client),
    holds,
    withinMs,
  );
}

function untilChanged(
  clients: ReadonlyArray<{ subscribe: (listener: () => void) => () => void }>,
  holds: () => boolean,
  withinMs: number,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const settle = (finish: () => void) => {
      clearTimeout(giveUp);
      for (const release of releases) release();
      finish();
    };
    const look = () => {
      if (holds()) settle(resolve);
    };
    const giveUp = setTimeout(
      () => settle(() => reject(new Error(`It did not happen within ${withinMs} ms.`))),
      withinMs,
    );
    const releases = clients.map((client) => client.subscribe(look));
    look();
  });
}
