import type { HelpRequest } from '#shared/protocol/rest.ts';
import type { TestClient } from './test-client.ts';
import { commandId } from './test-client.ts';
import type { TestRelay } from './test-relay.ts';

export const DEVICE = {
  browser: 'Chromium',
  os: 'Linux',
  locale: 'en-GB',
  timeZone: 'Europe/London',
  page: 'http://shop.test/checkout',
};
export const BROWSER = 'a'.repeat(32);

/** The agent starts a session on a ticket; the key and link come with it. */
export async function startSession(agent: TestClient, ticketId = '1042', keyMinutes = 60) {
  const started = await agent.send('session:start', {
    commandId: commandId(),
    ticketId,
    portalId: 'fernway-help',
    keyMinutes,
  });
  if (!started.ok) throw new Error(`session:start: ${started.error.code} ${started.error.message}`);
  const { sessionId } = started.value;
  const { key } = await agent.open(sessionId);
  if (!key) throw new Error('The session has no key.');
  return { sessionId, key: key.key, link: key.link };
}

/** The customer claims the key in a browser and connects. */
export async function claimKey(relay: TestRelay, key: string, device = BROWSER) {
  const claimed = await relay.claim({ portalId: 'fernway-help', key, device });
  if (!claimed.body.ok) throw new Error(`claim: ${claimed.body.error.code}`);
  return claimed.body.value;
}

/** Both ends in the chat, the customer confirmed. */
export async function startChat(relay: TestRelay) {
  const agent = await relay.agent();
  const { sessionId, key } = await startSession(agent);
  const invitation = await claimKey(relay, key);
  const customer = await relay.connect(invitation.token);
  await customer.open(sessionId);
  await customer.write('session:join', sessionId, { name: 'Dana', device: DEVICE });
  await agent.event(sessionId, 'customer-joined');
  await agent.write('customer:confirm', sessionId, {});
  return { agent, customer, sessionId, invitation };
}

/** A customer who asked for help and waits, with the session open. */
export async function startWaiting(relay: TestRelay, request: Partial<HelpRequest> = {}) {
  const asked = await relay.requestHelp({
    portalId: 'fernway-help',
    requestId: commandId(),
    name: 'Dana',
    topic: 'Card declined',
    mode: 'chat',
    device: DEVICE,
    to: null,
    ...request,
  });
  if (!asked.body.ok) throw new Error(`requestHelp: ${asked.body.error.code} ${asked.body.error.message}`);
  const { sessionId, token } = asked.body.value;
  const customer = await relay.connect(token);
  await customer.open(sessionId);
  return { customer, sessionId, token };
}

/** An agent at the desk: signed in, here, with the lists open. A number is a user of the stand-in desk. */
export async function openDesk(relay: TestRelay, agent: number | string): Promise<TestClient> {
  const client = await (typeof agent === 'number' ? relay.agent(agent) : relay.agentOf(agent));
  client.beat();
  const opened = await client.send('desk:open', {});
  if (!opened.ok) throw new Error(`desk:open: ${opened.error.code} ${opened.error.message}`);
  return client;
}

/** A customer in conversation with this agent, who took the session from the queue. */
export async function startTaken(relay: TestRelay, agent: TestClient, request: Partial<HelpRequest> = {}) {
  const waiting = await startWaiting(relay, request);
  await agent.write('session:take', waiting.sessionId, {});
  await agent.open(waiting.sessionId);
  return waiting;
}
