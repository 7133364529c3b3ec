import { claimKey, DEVICE, startChat, startSession } from '../../support/story.ts';
import { commandId } from '../../support/test-client.ts';
import { createTestRelay, type TestRelay } from '../../support/test-relay.ts';

let relay: TestRelay;
beforeAll(async () => {
  relay = await createTestRelay();
});
afterAll(() => relay.close());

const refusal = (code: string) => ({ ok: false, error: { code } });

describe('[A1] [K11] keys', () => {
  test('wrong, used and expired give one answer; the seventh guess is locked out, the right key too', async () => {
    const locked = await createTestRelay();
    const agent = await locked.agent();
    const { key } = await startSession(agent);
    for (let guess = 0; guess < 6; guess++) {
      const answer = await locked.claim({ portalId: 'fernway-help', key: '222222222', device: 'b'.repeat(32) });
      expect(answer).toMatchObject({ status: 404, body: refusal('key-invalid') });
    }
    const answer = await locked.claim({ portalId: 'fernway-help', key, device: 'b'.repeat(32) });
    expect(answer).toMatchObject({ status: 429, body: refusal('locked-out') });
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
    const spoofed = await locked.claim({ portalId: 'fernway-help', key, device: 'b'.repeat(32) }, undefined, {
      'x-forwarded-for': '10.9.8.7',
    });
    expect(spoofed.status).toBe(429);
    await locked.close();
  });

  test('[attack 5] a key works at the portals of its own tenant only, a link anywhere of its tenant', async () => {
    const agent = await relay.agent();
    const { key, link } = await startSession(agent);
    const there = await relay.claim({ portalId: 'other-help', key, device: 'c'.repeat(32) }, 'http://other.test');
    expect(there.body).toMatchObject(refusal('key-invalid'));
    const linked = await relay.claim({ link: link.split('#')[1], device: 'c'.repeat(32) }, relay.url);
    expect(linked.body).toMatchObject({ ok: true });
  });

  test('[attack 9] of twenty browsers with one key exactly one gets in', async () => {
    const fresh = await createTestRelay({ env: { KEY_GUESSES_PER_MINUTE: '100' } });
    const { key } = await startSession(await fresh.agent());
    const claims = Array.from({ length: 20 }, (_, browser) =>
      fresh.claim({ portalId: 'fernway-help', key, device: String(browser).padStart(32, 'x') }),
    );
    const answers = await Promise.all(claims);
    expect(answers.filter(({ body }) => body.ok)).toHaveLength(1);
    await fresh.close();
  });

  test('the spelling of a key does not matter', async () => {
    const { key } = await startSession(await relay.agent());
    const spelled = ` ${key.slice(0, 3).toLowerCase()}-${key.slice(3, 6)} ${key.slice(6).toLowerCase()}`;
    await expect(claimKey(relay, spelled)).resolves.toMatchObject({ agent: 'Mara' });
  });

  test('[A2] an expired key starts nothing and ends its session', async () => {
    let now = Date.now();
    const late = await createTestRelay({ clock: () => now });
    const { key } = await startSession(await late.agent(), '1042', 1);
    now += 61_000;
    await expect(late.claim({ portalId: 'fernway-help', key, device: 'd'.repeat(32) })).resolves.toMatchObject({
      body: refusal('key-invalid'),
    });
    await late.close();
  });

  test('[K9] [J6] the customer’s token resumes the session in another tab and after it was joined', async () => {
    const { sessionId, invitation, agent } = await startChat(relay);
    const tab = await relay.connect(invitation.token);
    await tab.open(sessionId);
    await tab.write('chat:send', sessionId, { text: 'from another tab' });
    await expect(agent.event(sessionId, 'message-sent')).resolves.toMatchObject({ text: 'from another tab' });
    await expect(
      tab.send('session:join', { sessionId, commandId: commandId(), name: 'x', device: DEVICE }),
    ).resolves.toMatchObject({ ok: false });
  });
});
