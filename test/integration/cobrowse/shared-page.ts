import { randomBytes } from 'node:crypto';
import type { PageRung } from '#shared/protocol/page-rungs.ts';
import type { Grant, Scope } from '#shared/protocol/session-event.ts';
import { startChat } from '../../support/story.ts';
import type { TestClient } from '../../support/test-client.ts';
import { MARA, type TestRelay } from '../../support/test-relay.ts';
import { LineClient } from './line-client.ts';

const NOISE = randomBytes(1_000_000);

/** Asked for by this agent and allowed by the customer: the grant of what was asked for. */
export async function allow(customer: TestClient, agent: TestClient, sessionId: string, scope: Scope): Promise<Grant> {
  const seq = await agent.write('share:request', sessionId, { scope });
  const { requestId } = await customer.until(() =>
    customer.commits
      .get(sessionId)
      ?.find((commit) => commit.seq === seq)
      ?.events.find((event) => event.type === 'share-requested'),
  );
  const granted = await customer.write('share:grant', sessionId, { requestId, surface: 'page' });
  return customer.until(() =>
    customer.commits
      .get(sessionId)
      ?.find((commit) => commit.seq === granted)
      ?.events.flatMap((event) => (event.type === 'share-granted' ? [event.grant] : []))
      .at(-1),
  );
}

/**
 * A session whose page the customer shows to Mara, and lets her do so much with; nobody is on the line yet. `lines`: the
 * process that has the co-browse path.
 */
export async function sharePage(relay: TestRelay, scope: PageRung = 'see', lines: { url: string } = relay) {
  const chat = await startChat(relay);
  const { agent, customer, sessionId, invitation } = chat;
  const grant = await allow(customer, agent, sessionId, scope);
  const { token: agentToken } = await relay.signIn(MARA);
  return {
    ...chat,
    grantId: grant.id,
    agentToken,
    customerToken: invitation.token,
    page: () => LineClient.hello(lines, relay.shopOrigin, invitation.token, sessionId),
    viewer: () => LineClient.hello(lines, relay.url, agentToken, sessionId),
  };
}

/** Both ends on the line, the first snapshot shown. */
export async function watchPage(
  relay: TestRelay,
  snapshotBytes = 500,
  scope: PageRung = 'see',
  lines: { url: string } = relay,
) {
  const shared = await sharePage(relay, scope, lines);
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
