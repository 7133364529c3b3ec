import type { OfferCard } from '#shared/protocol/desk.ts';
import type { EventOf } from '#shared/protocol/session-event.ts';
import { fernwayRoster } from '../../support/fernway-roster.ts';
import { startWaiting } from '../../support/story.ts';
import { commandId, type TestClient } from '../../support/test-client.ts';
import type { TestRelay } from '../../support/test-relay.ts';
import { eventually } from '../set-up/eventually.ts';
import { openRelayPair, type RelayPair } from './relay-pair.ts';

const AGENTS = 6;
const CUSTOMERS = 10;
const LIMBO_MS = 5_000;
const names = Array.from({ length: AGENTS }, (_, index) => `agent-${index}`);

let pair: RelayPair;
beforeAll(async () => {
  const { members, ...roster } = fernwayRoster({ offerSeconds: 60 }, AGENTS);
  pair = await openRelayPair({ ...roster, members: members.filter(({ agentId }) => names.includes(agentId)) });
}, 60_000);
afterAll(() => pair.close());

/** A desk that accepts each offer as soon as it is there. */
class EagerDesk {
  readonly accepted = new Map<string, OfferCard>();
  readonly offers: OfferCard[] = [];
  readonly refusals: string[] = [];

  constructor(readonly client: TestClient) {
    client.socket.on('desk:offer', (offer) => void this.#accept(offer));
  }

  async open(): Promise<void> {
    this.client.beat();
    const desk = await this.client.send('desk:open', {});
    if (!desk.ok) throw new Error(desk.error.code);
    await Promise.all(desk.value.offers.map((offer) => this.#accept(offer)));
  }

  async #accept(offer: OfferCard): Promise<void> {
    this.offers.push(offer);
    const { sessionId, offerId } = offer;
    const answer = await this.client.send('offer:accept', { sessionId, offerId, commandId: commandId() });
    if (answer.ok) this.accepted.set(sessionId, offer);
    else this.refusals.push(answer.error.code);
  }
}

test('[A10] [A9] [A1] kill -9 of the relay that decides, with offers outstanding: the other takes over, nothing is lost or doubled', async () => {
  const { first, second } = pair;
  const desks = await Promise.all(names.map((name) => deskAt(first.relay, name)));
  const sessions = await Promise.all(Array.from({ length: CUSTOMERS }, () => startWaiting(first.relay)));
  await Promise.all(desks.map((desk) => desk.notice('desk:offer')));
  const since = new Map(sessions.map(({ customer, sessionId }) => [sessionId, waitingSince(customer, sessionId)]));

  const killedAt = performance.now();
  await first.process.kill();
  const eager = await Promise.all(names.map(async (name) => new EagerDesk(await second.relay.agentOf(name))));
  await untilOwned(eager);
  const tookMs = Math.round(performance.now() - killedAt);
  process.stdout.write(`  all ${CUSTOMERS} sessions have an owner ${tookMs} ms after the kill\n`);

  expect(eager.flatMap(({ refusals }) => refusals)).toEqual([]);
  expect(tookMs).toBeLessThanOrEqual(LIMBO_MS);
  for (const desk of eager) {
    for (const [sessionId, offer] of desk.accepted) {
      expect(offer.row.waitingSince).toBe(since.get(sessionId));
      await expectOnce(desk.client, sessionId);
    }
  }
}, 120_000);

async function deskAt(relay: TestRelay, name: string): Promise<TestClient> {
  const client = await relay.agentOf(name);
  client.beat();
  await client.send('desk:open', {});
  return client;
}

function waitingSince(customer: TestClient, sessionId: string): number | undefined {
  return customer.session(sessionId)?.waitingSince;
}

async function untilOwned(desks: readonly EagerDesk[]): Promise<void> {
  await Promise.all(desks.map((desk) => desk.open()));
  const owned = () => desks.reduce((sum, { accepted }) => sum + accepted.size, 0);
  await eventually('every session has an owner', () => owned() === CUSTOMERS);
}

/** The log as the owner reads it: one acceptance, and nobody was asked twice. */
async function expectOnce(client: TestClient, sessionId: string): Promise<void> {
  await client.open(sessionId);
  const events = client.events(sessionId);
  const offers = events.filter((event): event is EventOf<'offer-made'> => event.type === 'offer-made');
  const asked = offers.map(({ agent }) => agent.id);
  expect(new Set(asked).size).toBe(asked.length);
  expect(events.filter(({ type }) => type === 'offer-accepted')).toHaveLength(1);
}
