import { randomBytes } from 'node:crypto';
import { startChat } from '../../support/story.ts';
import { MARA, type TestRelay } from '../../support/test-relay.ts';
import { LineClient } from './line-client.ts';

const NOISE = randomBytes(1_000_000);

/** A session whose page the customer shows to Mara; nobody is on the line yet. */
export async function sharePage(relay: TestRelay) {
  const chat = await startChat(relay);
  const { agent, customer, sessionId, invitation } = chat;
  await agent.write('share:request', sessionId, { scope: 'see' });
  const { requestId } = await customer.event(sessionId, 'share-requested');
  await customer.write('share:grant', sessionId, { requestId, surface: 'page' });
  const { grant } = await agent.event(sessionId, 'share-granted');
  const { token: agentToken } = await relay.signIn(MARA);
  return {
    ...chat,
    grantId: grant.id,
    agentToken,
    customerToken: invitation.token,
    page: () => LineClient.hello(relay, relay.shopOrigin, invitation.token, sessionId),
    viewer: () => LineClient.hello(relay, relay.url, agentToken, sessionId),
  };
}

/** Both ends on the line, the first snapshot shown. */
export async function watchPage(relay: TestRelay, snapshotBytes = 500) {
  const shared = await sharePage(relay);
  const page = await shared.page();
  await page.hear('ready');
  const viewer = await shared.viewer();
  await viewer.hear('ready');
  await page.hear('watched');
  const sender = new Sender(page);
  sender.snapshot(snapshotBytes);
  await viewer.frame(1, 0);
  return { ...shared, shared, page, viewer, sender };
}

/** Sends frames as a recorder numbers them; their content is noise, since the relay does not look. */
export class Sender {
  base = 0;
  seq = 0;

  constructor(
    readonly line: LineClient,
    readonly epoch = 7,
  ) {}

  snapshot(bytes = 500): Uint8Array {
    this.base += 1;
    this.seq = 0;
    return this.#send('snapshot', bytes);
  }

  change(bytes = 200): Uint8Array {
    this.seq += 1;
    return this.#send('change', bytes);
  }

  #send(kind: 'snapshot' | 'change', bytes: number): Uint8Array {
    const from = (this.base * 131 + this.seq * 17) % 1000;
    const packed = NOISE.subarray(from, from + bytes);
    this.line.send({ kind, epoch: this.epoch, base: this.base, seq: this.seq }, packed);
    return packed;
  }
}
