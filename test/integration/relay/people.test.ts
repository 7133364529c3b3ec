import { openDesk, startTaken, startWaiting } from '../../support/story.ts';
import { commandId, type TestClient } from '../../support/test-client.ts';
import { createTestRelay, INES, JONAH, MARA, ROSA, TOMAS, type TestRelay } from '../../support/test-relay.ts';

let relay: TestRelay;
let ahead = 0;
beforeEach(async () => {
  ahead = 0;
  relay = await createTestRelay({ clock: () => Date.now() + ahead });
});
afterEach(() => relay.close());

const refused = (code: string) => ({ ok: false, error: { code } });
const toTechnical = { kind: 'team', teamId: 'technical' } as const;
const toInes = { kind: 'agent', agentId: '7001-103' } as const;

/** Everything that this client was told of the session after `seq`. */
function toldAfter(client: TestClient, sessionId: string, seq: number): unknown[] {
  return (client.commits.get(sessionId) ?? []).filter((commit) => commit.seq > seq);
}

function presences({ notices }: TestClient): number {
  return notices.filter(({ name }) => name === 'session:presence').length;
}

async function invite(agent: TestClient, helper: TestClient, sessionId: string, right: 'view' | 'chat' | 'co-drive') {
  await agent.write('participant:invite', sessionId, { to: toInes, right, note: '' });
  const { rows } = await helper.notice('desk:rows', (told) => told.rows.some(({ kind }) => kind === 'invitation'));
  const invitationId = rows.find(({ kind }) => kind === 'invitation')?.invitation?.id ?? '';
  await helper.write('invitation:accept', sessionId, { invitationId });
  await helper.open(sessionId);
}

describe('[H1] [H2] [H8] whoever loses the right hears nothing more', () => {
  test('a transfer without staying: the commit is the last thing the former owner is told', async () => {
    const mara = await openDesk(relay, MARA);
    const { customer, sessionId } = await startTaken(relay, mara);
    const jonah = await openDesk(relay, JONAH);
    const seq = await mara.write('session:transfer', sessionId, {
      to: toTechnical,
      note: 'Needs a reset',
      stays: false,
    });
    const offer = await jonah.notice('desk:offer', (one) => one.sessionId === sessionId);
    expect(offer.handover).toMatchObject({ from: { name: 'Mara' }, note: 'Needs a reset' });
    await jonah.write('offer:accept', sessionId, { offerId: offer.offerId });
    await customer.write('chat:send', sessionId, { text: 'Private to Jonah' });
    await expect(mara.send('session:open', { sessionId, lastSeq: 0 })).resolves.toMatchObject(refused('not-found'));
    await expect(
      mara.send('chat:send', { sessionId, commandId: commandId(), text: 'Still me' }),
    ).resolves.toMatchObject(refused('not-found'));
    expect(toldAfter(mara, sessionId, seq)).toEqual([]);
    expect(customer.session(sessionId)).toMatchObject({ phase: 'active', owner: { name: 'Jonah' } });
  });

  test('a transfer with staying: the former owner helps; leaving does not end it', async () => {
    const mara = await openDesk(relay, MARA);
    const { customer, sessionId } = await startTaken(relay, mara);
    const jonah = await openDesk(relay, JONAH);
    await mara.write('session:transfer', sessionId, { to: toTechnical, note: '', stays: true });
    const { offerId } = await jonah.notice('desk:offer', (one) => one.sessionId === sessionId);
    await jonah.write('offer:accept', sessionId, { offerId });
    await mara.write('chat:send', sessionId, { text: 'I stay a moment' });
    const end = { sessionId, commandId: commandId() };
    await expect(mara.send('session:end', end)).resolves.toMatchObject(refused('not-allowed'));
    await mara.write('participant:leave', sessionId, {});
    await customer.write('chat:send', sessionId, { text: 'Go on' });
    expect(customer.session(sessionId)).toMatchObject({ phase: 'active', owner: { name: 'Jonah' } });
  });

  test('who is removed is out with that commit, of the chat and of who is here', async () => {
    const [mara, ines] = [await openDesk(relay, MARA), await openDesk(relay, INES)];
    const { customer, sessionId } = await startTaken(relay, mara);
    await invite(mara, ines, sessionId, 'chat');
    const seq = await mara.write('participant:remove', sessionId, { agentId: '7001-103' });
    await customer.write('chat:send', sessionId, { text: 'Not for Ines' });
    await customer.event(sessionId, 'participant-left');
    await expect(ines.send('session:open', { sessionId, lastSeq: 0 })).resolves.toMatchObject(refused('not-found'));
    expect(toldAfter(ines, sessionId, seq)).toEqual([]);
  });

  test('a take-over: the lead runs it, the former owner stays; who only looked at the list reads no chat', async () => {
    const [mara, rosa] = [await openDesk(relay, MARA), await openDesk(relay, ROSA)];
    const waiting = await startWaiting(relay);
    const tomas = await openDesk(relay, TOMAS);
    await tomas.open(waiting.sessionId);
    const seq = await mara.write('session:take', waiting.sessionId, {});
    await mara.open(waiting.sessionId);
    await waiting.customer.write('chat:send', waiting.sessionId, { text: 'My card number is …' });
    await rosa.write('session:take-over', waiting.sessionId, { note: 'I know this one' });
    await mara.event(waiting.sessionId, 'ownership-moved');
    expect(mara.session(waiting.sessionId)).toMatchObject({
      owner: { name: 'Rosa' },
      participants: [{ agent: { name: 'Mara' }, how: 'stayed' }],
    });
    expect(toldAfter(tomas, waiting.sessionId, seq)).toEqual([]);
  });
});

describe('who is in the conversation', () => {
  test('[I10] [K19] watching is told to the owner and written down; the customer never hears of it', async () => {
    const [mara, rosa] = [await openDesk(relay, MARA), await openDesk(relay, ROSA)];
    const { customer, sessionId } = await startTaken(relay, mara);
    await customer.notice('session:presence', ({ agent }) => agent.isHere);
    const before = presences(customer);
    await rosa.write('watch:start', sessionId, { reason: 'New colleague' });
    await rosa.open(sessionId);
    await mara.event(sessionId, 'watch-started');
    await rosa.write('watch:stop', sessionId, {});
    await mara.event(sessionId, 'watch-ended');
    const watches = await mara.send('watches:mine', {});
    expect(watches).toMatchObject({
      value: {
        entries: [
          { watcher: { name: 'Rosa' }, sessionId, reason: 'New colleague', until: expect.any(Number) as number },
        ],
      },
    });
    expect(
      customer
        .events(sessionId)
        .map(({ type }) => type)
        .filter((type) => type.startsWith('watch')),
    ).toEqual([]);
    expect(presences(customer)).toBe(before);
  });

  test('a reader is not here for the customer, and types nothing', async () => {
    const [mara, ines] = [await openDesk(relay, MARA), await openDesk(relay, INES)];
    const { customer, sessionId } = await startTaken(relay, mara);
    await invite(mara, ines, sessionId, 'view');
    mara.close();
    await customer.notice('session:presence', ({ agent }) => !agent.isHere);
    ines.socket.emit('typing', { sessionId });
    await expect(ines.send('chat:send', { sessionId, commandId: commandId(), text: 'May I?' })).resolves.toMatchObject(
      refused('not-allowed'),
    );
    expect(customer.notices.filter(({ name }) => name === 'typing')).toEqual([]);
  });
});

describe('[H6] a guest', () => {
  async function invited(nda = false) {
    const mara = await openDesk(relay, MARA);
    const { customer, sessionId } = await startTaken(relay, mara);
    const profile = { right: 'chat', watermark: true, nda } as const;
    await mara.write('guest:invite', sessionId, { name: 'Vendor', profile, minutes: 10 });
    const { guestId } = await mara.event(sessionId, 'guest-invited');
    const linked = await mara.send('guest:link', { sessionId, guestId });
    const link = linked.ok ? (linked.value.link.split('#')[1] ?? '') : '';
    return { mara, customer, sessionId, guestId, link };
  }
  const device = 'b'.repeat(32);
  const claim = (link: string, acceptsNda = true, by = device) => relay.claimGuest({ link, device: by, acceptsNda });

  test('comes in by the link, sees what the customer sees, chats; the link is for one browser', async () => {
    const { mara, customer, sessionId, guestId, link } = await invited();
    const pass = (await claim(link)).body;
    expect(pass).toMatchObject({ ok: true, value: { company: 'Fernway', invitedBy: 'Mara', name: 'Vendor' } });
    expect((await claim(link, true, 'c'.repeat(32))).body).toMatchObject(refused('key-invalid'));
    expect((await claim('x'.repeat(22))).body).toMatchObject(refused('key-invalid'));
    await expect(mara.send('guest:link', { sessionId, guestId })).resolves.toMatchObject(refused('wrong-state'));

    const guest = await relay.connect(pass.ok ? pass.value.token : '', relay.url);
    await guest.open(sessionId);
    await mara.write('note:save', sessionId, { text: 'Secret' });
    await customer.write('chat:send', sessionId, { text: 'Hello' });
    await guest.event(sessionId, 'message-sent');
    expect(guest.events(sessionId).map(({ type }) => type)).not.toContain('note-saved');
    expect(guest.events(sessionId).map(({ type }) => type)).not.toContain('guest-invited');
    await guest.write('chat:send', sessionId, { text: 'I am the vendor' });
    const end = { sessionId, commandId: commandId() };
    await expect(guest.send('session:end', end)).resolves.toMatchObject(refused('not-allowed'));
    await expect(guest.send('desk:open', {})).resolves.toMatchObject(refused('not-allowed'));
  });

  test('[H8] who is revoked is out at once, and the link with them', async () => {
    const { mara, customer, sessionId, guestId, link } = await invited();
    const pass = (await claim(link)).body;
    const guest = await relay.connect(pass.ok ? pass.value.token : '', relay.url);
    await guest.open(sessionId);
    const seq = await mara.write('guest:revoke', sessionId, { guestId });
    await customer.write('chat:send', sessionId, { text: 'Not for the guest' });
    await mara.event(sessionId, 'message-sent');
    await expect(guest.send('session:open', { sessionId, lastSeq: 0 })).resolves.toMatchObject(refused('not-found'));
    expect(toldAfter(guest, sessionId, seq)).toEqual([]);
    expect((await claim(link)).body).toMatchObject(refused('key-invalid'));
  });

  test('too late, or without agreeing: a code and a sentence, and the link unused', async () => {
    const { link } = await invited(true);
    expect((await claim(link, false)).body).toMatchObject(refused('not-allowed'));
    ahead = 11 * 60_000;
    expect((await claim(link)).body).toMatchObject(refused('key-invalid'));
  });

  test('a guest’s token opens no other page and no other session', async () => {
    const { link, sessionId } = await invited();
    const pass = (await claim(link)).body;
    const token = pass.ok ? pass.value.token : '';
    await expect(relay.client(token, relay.shopOrigin).refused()).resolves.toMatchObject({
      code: 'origin-not-allowed',
    });
    const other = await startWaiting(relay);
    const guest = await relay.connect(token, relay.url);
    const open = (id: string) => guest.send('session:open', { sessionId: id, lastSeq: 0 });
    await expect(open(other.sessionId)).resolves.toMatchObject(refused('not-found'));
    await expect(open(sessionId)).resolves.toMatchObject({ ok: true });
  });
});

describe('bad input: a code from the closed list, a sentence, nothing half done', () => {
  const give = (
    agent: TestClient,
    sessionId: string,
    to: { kind: 'team'; teamId: string } | { kind: 'agent'; agentId: string },
  ) => agent.send('session:transfer', { sessionId, commandId: commandId(), to, note: '', stays: false });

  test('a transfer to nobody, to no team, to somebody who has just left', async () => {
    const [mara, ines] = [await openDesk(relay, MARA), await openDesk(relay, INES)];
    const { sessionId } = await startTaken(relay, mara);
    await expect(give(mara, sessionId, { kind: 'team', teamId: 'nobody' })).resolves.toMatchObject(
      refused('not-found'),
    );
    await expect(give(mara, sessionId, { kind: 'agent', agentId: 'nobody' })).resolves.toMatchObject(
      refused('not-found'),
    );
    ines.socket.emit('agent:leave', { page: ines.page });
    // Answered in order: the relay has heard of the leaving before the clock moves.
    await ines.send('watches:mine', {});
    ahead = 13_000;
    await expect(give(mara, sessionId, toInes)).resolves.toMatchObject(refused('not-available'));
    expect(mara.session(sessionId)).toMatchObject({ phase: 'active', owner: { name: 'Mara' } });
  });

  test('[H7] a sponsor who may not either, a sponsor after the end', async () => {
    const mara = await openDesk(relay, MARA);
    const { sessionId } = await startTaken(relay, mara);
    const ask = { sessionId, permission: 'session.transfer', note: '' } as const;
    await expect(
      mara.send('sponsor:ask', { ...ask, commandId: commandId(), to: { kind: 'team', teamId: 'nobody' } }),
    ).resolves.toMatchObject({ ok: false });
    await mara.write('session:end', sessionId, {});
    await expect(mara.send('sponsor:ask', { ...ask, commandId: commandId(), to: toTechnical })).resolves.toMatchObject(
      refused('session-ended'),
    );
  });

  test('an invitation, an offer, a team, a watch that is not there', async () => {
    const mara = await openDesk(relay, MARA);
    const { sessionId } = await startTaken(relay, mara);
    const target = { sessionId, commandId: commandId() };
    const answers = await Promise.all([
      mara.send('invitation:accept', { ...target, invitationId: 'none' }),
      mara.send('offer:accept', { ...target, commandId: commandId(), offerId: 'none' }),
      mara.send('team:open', { teamId: 'nobody' }),
      mara.send('team:say', { teamId: 'nobody', commandId: commandId(), text: 'Hello' }),
      mara.send('monitor:stop', { monitorId: 'none' }),
      mara.send('monitor:start', { teamId: 'billing', agentId: 'nobody', reason: '' }),
      mara.send('guest:link', { sessionId, guestId: 'none' }),
    ]);
    expect(answers.map((answer) => (answer.ok ? 'ok' : answer.error.code))).toEqual([
      'offer-closed',
      'already-taken',
      'not-found',
      'not-found',
      'not-found',
      'not-found',
      'not-found',
    ]);
  });
});
