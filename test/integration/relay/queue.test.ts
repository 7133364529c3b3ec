import type { QueueRow } from '#shared/protocol/desk.ts';
import { fernwayRoster } from '../../support/fernway-roster.ts';
import { openDesk, startTaken, startWaiting } from '../../support/story.ts';
import { commandId, type TestClient } from '../../support/test-client.ts';
import { createTestRelay, INES, JONAH, MARA, TOMAS, type TestRelay } from '../../support/test-relay.ts';

let relay: TestRelay;
/** Added to the relay's clock: a test that waits for a minute moves it instead. */
let ahead = 0;
beforeEach(async () => {
  ahead = 0;
  relay = await createTestRelay({ clock: () => Date.now() + ahead });
});
afterEach(() => relay.close());

/** The row of this session, now or when it comes, in a list that is told to this desk. */
async function row(desk: TestClient, sessionId: string, fits: (row: QueueRow) => boolean = () => true) {
  const told = await desk.notice('desk:rows', ({ rows }) =>
    rows.some((one) => one.sessionId === sessionId && fits(one)),
  );
  const found = told.rows.find((one) => one.sessionId === sessionId);
  if (!found) throw new Error('The row is gone.');
  return { queue: told.queue, ...found };
}

describe('[F1] [F3] where a session comes from', () => {
  beforeEach(async () => {
    await relay.close();
    relay = await createTestRelay({ roster: fernwayRoster({ routing: 'none' }) });
  });

  test.each([
    ['the portal', null, 'request', 'billing'],
    ['a button of a team', { kind: 'team', teamId: 'technical' }, 'button', 'technical'],
    ['the kind of issue', { kind: 'issue', issueId: 'device' }, 'issue', 'technical'],
  ] as const)('%s', async (_name, to, enteredBy, teamId) => {
    const tomas = await openDesk(relay, TOMAS);
    const { sessionId } = await startWaiting(relay, { to });
    await expect(row(tomas, sessionId)).resolves.toMatchObject({
      queue: { kind: 'team', teamId },
      kind: 'waiting',
      mark: 'chat',
      customer: 'Dana',
      topic: 'Card declined',
      enteredBy,
      position: 1,
    });
  });

  test('an agent chosen by name: only their own list shows it', async () => {
    const [tomas, mara] = [await openDesk(relay, TOMAS), await openDesk(relay, MARA)];
    const { sessionId } = await startWaiting(relay, { to: { kind: 'agent', agentId: '7001-102' } });
    await expect(row(tomas, sessionId)).resolves.toMatchObject({ queue: { kind: 'agent' }, enteredBy: 'agent-chosen' });
    await expect(mara.send('session:open', { sessionId, lastSeq: 0 })).resolves.toMatchObject({
      error: { code: 'not-found' },
    });
  });

  test('an own key: the session stands in the own list from the start', async () => {
    const mara = await openDesk(relay, MARA);
    const started = await mara.send('session:start', {
      commandId: commandId(),
      ticketId: '1042',
      portalId: 'fernway-help',
      keyMinutes: 60,
    });
    const sessionId = started.ok ? started.value.sessionId : '';
    await expect(row(mara, sessionId)).resolves.toMatchObject({ kind: 'own', phase: 'invited' });
  });

  test('a request repeated by its browser is the same session; the ticket is one', async () => {
    const request = { requestId: commandId() };
    const [first, second] = [await startWaiting(relay, request), await startWaiting(relay, request)];
    expect(second.sessionId).toBe(first.sessionId);
  });

  test('[J7] a person who is away, an unknown team or issue: a sentence and a code', async () => {
    const ask = (to: object) =>
      relay.requestHelp({
        portalId: 'fernway-help',
        requestId: commandId(),
        name: '',
        topic: '',
        mode: 'chat',
        device: { browser: '', os: '', locale: '', timeZone: '', page: '' },
        to,
      });
    const code = async (to: object) => (await ask(to)).body;
    await expect(code({ kind: 'agent', agentId: '7001-101' })).resolves.toMatchObject({
      error: { code: 'not-available', message: 'This person is away. Ask the team instead.' },
    });
    await expect(code({ kind: 'agent', agentId: 'nobody' })).resolves.toMatchObject({ error: { code: 'not-found' } });
    await expect(code({ kind: 'team', teamId: 'nobody' })).resolves.toMatchObject({ error: { code: 'not-found' } });
    await expect(code({ kind: 'issue', issueId: 'nobody' })).resolves.toMatchObject({ error: { code: 'not-found' } });
  });
});

describe('an offer', () => {
  test('[G3] [E13] [A7] is there at once, with who asks and why; accepting makes the owner', async () => {
    const mara = await openDesk(relay, MARA);
    const askedAt = performance.now();
    const { customer, sessionId } = await startWaiting(relay);
    const offer = await mara.notice('desk:offer');
    expect(performance.now() - askedAt).toBeLessThan(1000);
    expect(offer).toMatchObject({ sessionId, row: { customer: 'Dana', topic: 'Card declined' }, handover: null });
    expect(offer.until - offer.now).toBeGreaterThan(15_000);
    expect(offer.why.others.map(({ agent, whyNot }) => `${agent.name} ${whyNot}`)).toContain('Tomas offline');

    await mara.write('offer:accept', sessionId, { offerId: offer.offerId });
    await mara.open(sessionId);
    expect(mara.session(sessionId)).toMatchObject({ phase: 'active', owner: { name: 'Mara' } });
    await expect(mara.notice('desk:offer-closed')).resolves.toMatchObject({ reason: 'accepted' });
    await customer.event(sessionId, 'offer-accepted');
    expect(customer.session(sessionId)).toMatchObject({ phase: 'active', owner: { name: 'Mara' } });
    expect(customer.events(sessionId).map(({ type }) => type)).not.toContain('offer-made');
  });

  test('[G4] [A3] declined goes to the next; the first can answer it no more', async () => {
    const [mara, tomas] = [await openDesk(relay, MARA), await openDesk(relay, TOMAS)];
    const { sessionId } = await startWaiting(relay);
    const offered = (desk: TestClient) => desk.notice('desk:offer', (offer) => offer.sessionId === sessionId);
    const [first, second] = await Promise.race([
      offered(mara).then(() => [mara, tomas] as const),
      offered(tomas).then(() => [tomas, mara] as const),
    ]);
    const { offerId } = await offered(first);
    await first.write('offer:decline', sessionId, { offerId });
    const next = await offered(second);
    expect(next.row.rejections).toMatchObject([{ how: 'declined' }]);
    const late = await first.send('offer:accept', { sessionId, commandId: commandId(), offerId });
    expect(late).toMatchObject({ error: { code: 'offer-closed' } });
  });

  test('[A9] of an agent who goes away is taken back; the customer keeps the place', async () => {
    await relay.close();
    relay = await createTestRelay({ clock: () => Date.now() + ahead, roster: fernwayRoster({ offerSeconds: 600 }) });
    const mara = await openDesk(relay, MARA);
    const { sessionId } = await startWaiting(relay);
    const { row: before } = await mara.notice('desk:offer');
    const tomas = await openDesk(relay, TOMAS);
    ahead = 50_000;
    tomas.beat();
    await expect(mara.notice('desk:offer-closed')).resolves.toMatchObject({ sessionId, reason: 'agent-left' });
    const offer = await tomas.notice('desk:offer');
    expect(offer.row.waitingSince).toBe(before.waitingSince);
  });

  test('[G13] nothing is offered to who has switched it off; the desk says why', async () => {
    const mara = await openDesk(relay, MARA);
    await expect(mara.send('availability:set', { takesOffers: false })).resolves.toMatchObject({ ok: true });
    await expect(mara.notice('desk:availability')).resolves.toMatchObject({ reasons: ['opted-out'] });
    const { sessionId } = await startWaiting(relay);
    const tomas = await openDesk(relay, TOMAS);
    await expect(tomas.notice('desk:offer')).resolves.toMatchObject({ sessionId });
    expect(mara.notices.filter(({ name }) => name === 'desk:offer')).toEqual([]);
  });
});

describe('[B5] while waiting', () => {
  test('the customer hears the place, writes, and may leave', async () => {
    const first = await startWaiting(relay);
    const second = await startWaiting(relay);
    await expect(second.customer.open(second.sessionId)).resolves.toMatchObject({ place: { position: 2 } });
    await first.customer.write('session:end', first.sessionId, {});
    await expect(second.customer.notice('line:place')).resolves.toMatchObject({
      sessionId: second.sessionId,
      place: { position: 1 },
    });
    expect(first.customer.session(first.sessionId)).toMatchObject({ reason: 'left-queue' });
    await second.customer.write('chat:send', second.sessionId, { text: 'Are you there?' });
  });
});

describe('[F6] Get next', () => {
  test('takes the oldest; the same command gives the same; nobody waits: a sentence', async () => {
    await relay.close();
    relay = await createTestRelay({ roster: fernwayRoster({ routing: 'none' }) });
    const mara = await openDesk(relay, MARA);
    const [first] = [await startWaiting(relay), await startWaiting(relay)];
    const command = { commandId: commandId() };
    await expect(mara.send('queue:next', command)).resolves.toEqual({
      ok: true,
      value: { sessionId: first.sessionId },
    });
    await expect(mara.send('queue:next', command)).resolves.toEqual({
      ok: true,
      value: { sessionId: first.sessionId },
    });
    await mara.send('queue:next', { commandId: commandId() });
    await expect(mara.send('queue:next', { commandId: commandId() })).resolves.toMatchObject({ ok: false });
  });

  test('[A5] a full agent takes nothing more', async () => {
    await relay.close();
    const roster = fernwayRoster({ routing: 'none' });
    const mara = roster.members.find(({ name }) => name === 'Mara');
    if (mara) mara.settings.capacity = 1;
    relay = await createTestRelay({ roster });
    const desk = await openDesk(relay, MARA);
    await startTaken(relay, desk);
    const second = await startWaiting(relay);
    const taken = await desk.send('session:take', { sessionId: second.sessionId, commandId: commandId() });
    expect(taken).toMatchObject({ error: { code: 'at-capacity' } });
  });
});

describe('[F2] [F4] invitations', () => {
  test('to an agent: in the personal list, accepted into the session', async () => {
    const [mara, ines] = [await openDesk(relay, MARA), await openDesk(relay, INES)];
    const { sessionId } = await startTaken(relay, mara);
    const to = { kind: 'agent', agentId: '7001-103' } as const;
    await mara.write('participant:invite', sessionId, { to, right: 'chat', note: 'Please look' });
    const { invitation } = await row(ines, sessionId, ({ kind }) => kind === 'invitation');
    expect(invitation).toMatchObject({ by: { name: 'Mara' }, right: 'chat', note: 'Please look' });
    await ines.write('invitation:accept', sessionId, { invitationId: invitation?.id ?? '' });
    await ines.open(sessionId);
    await ines.write('chat:send', sessionId, { text: 'Hello' });
    await expect(row(ines, sessionId, ({ kind }) => kind === 'own')).resolves.toMatchObject({
      owner: { name: 'Mara' },
    });
  });

  test('to a team: the first wins, the others hear that it is over', async () => {
    const [mara, tomas, jonah] = [
      await openDesk(relay, MARA),
      await openDesk(relay, TOMAS),
      await openDesk(relay, JONAH),
    ];
    const { sessionId } = await startTaken(relay, mara);
    const to = { kind: 'team', teamId: 'technical' } as const;
    await mara.write('participant:invite', sessionId, { to, right: 'view', note: '' });
    const { invitation } = await row(jonah, sessionId, ({ kind }) => kind === 'invitation');
    const accept = { sessionId, invitationId: invitation?.id ?? '' };
    const answers = await Promise.all(
      [tomas, jonah].map((agent) => agent.send('invitation:accept', { ...accept, commandId: commandId() })),
    );
    expect(answers.map((answer) => (answer.ok ? 'in' : answer.error.code)).sort()).toEqual(['in', 'offer-closed']);
  });
});

describe('[F7] a lost agent', () => {
  test('the session goes back to the front with its first waiting time, and the customer sees it', async () => {
    const mara = await openDesk(relay, MARA);
    const { customer, sessionId } = await startTaken(relay, mara);
    const { waitingSince } = mara.session(sessionId) ?? {};
    mara.close();
    const tomas = await openDesk(relay, TOMAS);
    ahead = 120_000;
    tomas.beat();
    await customer.event(sessionId, 'queue-entered');
    const offer = await tomas.notice('desk:offer', (one) => one.sessionId === sessionId);
    expect(offer.row).toMatchObject({ enteredBy: 'agent-lost', waitingSince });
    await tomas.write('offer:accept', sessionId, { offerId: offer.offerId });
    await customer.until(() => (customer.session(sessionId)?.owner?.name === 'Tomas' ? true : undefined));
  });
});
