import { BoardClient, type BoardState } from '#shared/client/board-client.ts';
import { DeskClient } from '#shared/client/desk-client.ts';
import type { DeskState } from '#shared/client/desk-state.ts';
import { RelayConnection } from '#shared/client/relay-connection.ts';
import { fernwayRoster } from '../../support/fernway-roster.ts';
import { startTaken, startWaiting, openDesk } from '../../support/story.ts';
import { createTestRelay, MARA, ROSA, TOMAS, type TestRelay } from '../../support/test-relay.ts';

interface Followed<T> {
  readonly view: T;
  subscribe: (listener: () => void) => () => void;
}

let relay: TestRelay;
const closing: Array<() => void> = [];
const AHEAD_MS = 90_000;

beforeEach(async () => {
  relay = await createTestRelay({ clock: () => Date.now() + AHEAD_MS });
});
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) close();
  await relay.close();
});

/** Looks now and after each change of the view. */
function until<T>(client: Followed<T>, holds: (view: T) => boolean): Promise<T> {
  return new Promise((resolve, reject) => {
    const giveUp = setTimeout(() => {
      release();
      reject(new Error('It did not happen within fifteen seconds.'));
    }, 15_000);
    const look = () => {
      if (!holds(client.view)) return;
      clearTimeout(giveUp);
      release();
      resolve(client.view);
    };
    const release = client.subscribe(look);
    look();
  });
}

async function connect(userId: number): Promise<RelayConnection> {
  const { token } = await relay.signIn(userId);
  const connection = new RelayConnection({ relayUrl: relay.url, token, origin: relay.url });
  closing.push(() => connection.close());
  return connection;
}

async function deskOf(userId: number): Promise<DeskClient> {
  const desk = new DeskClient({ connection: await connect(userId) });
  closing.push(() => desk.close());
  await until(desk, ({ desk: view }) => view !== undefined);
  return desk;
}

const rows = ({ desk }: DeskState) => desk?.queues.flatMap((queue) => queue.rows) ?? [];

test('[G3] [E12] a page at the desk is here, is offered a session and accepts it', async () => {
  const mara = await deskOf(MARA);
  await until(mara, ({ desk }) => desk?.availability.reasons.length === 0);
  const { sessionId } = await startWaiting(relay);
  const { desk } = await until(mara, (view) => view.desk?.offers.length === 1);
  const [offer] = desk?.offers ?? [];
  if (!offer) throw new Error('No offer.');
  await expect(mara.accept(offer)).resolves.toMatchObject({ ok: true });
  const after = await until(mara, (view) => rows(view).some(({ kind }) => kind === 'own'));
  expect(after).toMatchObject({ desk: { offers: [] }, closedOffer: { offerId: offer.offerId, reason: 'accepted' } });
  await expect(mara.accept(offer)).resolves.toMatchObject({ error: { code: 'already-taken' } });
  expect(rows(after)).toMatchObject([{ sessionId, phase: 'active' }]);
});

test('the relay’s clock is known, whatever this machine’s says', async () => {
  const mara = await deskOf(MARA);
  expect(Math.abs(mara.now() - Date.now() - AHEAD_MS)).toBeLessThan(5_000);
});

test('[F6] Get next, [F5] the team’s chat, [G13] switching offers off', async () => {
  const [mara, tomas] = [await deskOf(MARA), await deskOf(TOMAS)];
  await mara.setTakesOffers(false);
  await tomas.setTakesOffers(false);
  await until(mara, ({ desk }) => desk?.availability.reasons.includes('opted-out') ?? false);
  const { sessionId } = await startWaiting(relay);
  await expect(mara.next()).resolves.toEqual({ ok: true, value: { sessionId } });
  await mara.say('billing', 'Back in five');
  await until(tomas, ({ desk }) => desk?.queues.some(({ unread }) => unread === 1) ?? false);
  await tomas.openChat('billing');
  expect(tomas.view.chats.billing).toMatchObject([{ text: 'Back in five' }]);
  expect(tomas.view.desk?.queues.every(({ unread }) => unread === 0)).toBe(true);
});

test('a change of ranks brings the desk anew', async () => {
  await relay.close();
  relay = await createTestRelay({ roster: fernwayRoster() });
  const mara = await deskOf(MARA);
  const { token } = await relay.signIn(106);
  await fetch(`${relay.url}/v1/teams/technical/members/7001-101`, {
    method: 'PUT',
    headers: { authorization: `Bearer ${token}`, origin: relay.url, 'content-type': 'application/json' },
    body: JSON.stringify({ teamId: 'technical', agentId: '7001-101', version: 1, rank: 'member' }),
  });
  const { desk } = await until(mara, (view) => view.desk?.queues.length === 3);
  expect(desk?.ranks).toEqual({ billing: 'member', technical: 'member' });
});

test('[I5] a dashboard follows its team until it is closed', async () => {
  const mara = await openDesk(relay, MARA);
  const board = new BoardClient({ connection: await connect(ROSA), teamId: 'billing' });
  closing.push(() => board.close());
  await until<BoardState>(board, ({ board: view }) => view?.members.length === 1);
  await startTaken(relay, mara);
  const { board: view } = await until<BoardState>(board, (now) => (now.board?.members[0]?.sessions.length ?? 0) > 0);
  expect(view?.figures.answered).toBe(1);
});

test('[I10] [I11] without the relay nobody watches: neither the chip nor a shown screen outlasts the connection', async () => {
  const [mara, rosa] = [await deskOf(MARA), await openDesk(relay, ROSA)];
  await rosa.send('monitor:start', { teamId: 'billing', agentId: '7001-101', reason: 'Training' });
  const { watchedBy } = await until(mara, (view) => view.watchedBy.length === 1);
  expect(watchedBy).toMatchObject([{ reason: 'Training', screen: { state: 'off' } }]);
  await relay.stop();
  await until(mara, (view) => view.watchedBy.length === 0);
});
