import { generateKeyPairSync, createHmac } from 'node:crypto';
import { SignJWT, UnsecuredJWT } from 'jose';
import { commands, type CommandName } from '#shared/protocol/commands.ts';
import { createSigner } from '../../desk/zendesk/signed-address.ts';
import { startChat } from '../../support/story.ts';
import { commandId } from '../../support/test-client.ts';
import { createTestRelay, MARA, TOMAS, type TestRelay } from '../../support/test-relay.ts';

let relay: TestRelay;
beforeAll(async () => {
  relay = await createTestRelay();
});
afterAll(() => relay.close());

const refusal = (code: string) => ({ ok: false, error: { code } });
const AUDIENCE = 'https://fernway.zendesk.com/api/v2/apps/installations/7001.json';

function foreignKey() {
  return generateKeyPairSync('rsa', { modulusLength: 2048 });
}

describe('[K4] an agent is who Zendesk signed for, and nobody else', () => {
  test('the relay names the agent from the help desk’s own answer and creates it on first sight', async () => {
    const [first, again, other] = [await relay.signIn(MARA), await relay.signIn(MARA), await relay.signIn(TOMAS)];
    expect(first.agent).toEqual({ id: '7001-101', name: 'Mara' });
    expect(again.agent).toEqual(first.agent);
    expect(other.agent.name).toBe('Tomas');
  });

  const claims = () =>
    new SignJWT({})
      .setIssuer('fernway.zendesk.com')
      .setAudience(AUDIENCE)
      .setSubject('101')
      .setIssuedAt()
      .setExpirationTime('5m');

  test.each<[string, () => Promise<string>]>([
    ['no token', async () => ''],
    ['rubbish', async () => 'a.b.c'],
    [
      'alg none',
      async () =>
        new UnsecuredJWT({})
          .setIssuer('fernway.zendesk.com')
          .setAudience(AUDIENCE)
          .setSubject('101')
          .setExpirationTime('5m')
          .encode(),
    ],
    ['another key', () => claims().setProtectedHeader({ alg: 'RS256' }).sign(foreignKey().privateKey)],
    [
      'HS256 with the public key as its secret',
      async () => claims().setProtectedHeader({ alg: 'HS256' }).sign(Buffer.from(relay.publicKeyPem)),
    ],
    [
      'another audience',
      async () =>
        createSigner({ subdomain: 'fernway', appId: 1, installationId: 9999, keyPem: relay.signingKeyPem }).sign({
          url: relay.url,
          userId: 101,
          location: 'x',
        }),
    ],
    [
      'another issuer',
      async () =>
        createSigner({ subdomain: 'evil', appId: 1, installationId: 7001, keyPem: relay.signingKeyPem }).sign({
          url: relay.url,
          userId: 101,
          location: 'x',
        }),
    ],
  ])('a signed URL with %s is refused', async (_name, make) => {
    const response = await relay.postSigned(await make());
    expect(response.status).toBe(401);
    expect(await response.text()).toBe('Zendesk did not vouch for you. Reload the ticket.');
  });

  test('an end user’s id in a signed URL opens no console', async () => {
    expect((await relay.postSigned(await relay.signed(201))).status).toBe(403);
  });

  test('an expired signed URL is refused', async () => {
    const past = await createTestRelay({ clock: () => Date.now() + 3_600_000 });
    expect((await past.postSigned(await past.signed(MARA))).status).toBe(401);
    await past.close();
  });
});

describe('a socket needs a token of this relay, from a page that is its own', () => {
  const sign = (payload: object, secret = 'x'.repeat(32)) => {
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const head = `${part({ alg: 'HS256' })}.${part(payload)}`;
    return `${head}.${createHmac('sha256', secret).update(head).digest('base64url')}`;
  };

  test.each([
    ['none', 'x'.repeat(30)],
    [
      'forged',
      sign({
        iss: 'casement',
        aud: 'casement:agent',
        sub: '7001-101',
        tenant: 'fernway',
        installation: '7001',
        name: 'Mara',
        exp: 9_999_999_999,
      }),
    ],
    [
      'alg none',
      new UnsecuredJWT({ tenant: 'fernway' })
        .setIssuer('casement')
        .setAudience('casement:agent')
        .setSubject('7001-101')
        .setExpirationTime('5m')
        .encode(),
    ],
  ])('token %s', async (_name, token) => {
    await expect(relay.client(token, relay.url).refused()).resolves.toMatchObject({ code: 'not-authenticated' });
  });

  test('an expired token', async () => {
    const { token } = await relay.signIn();
    const later = await createTestRelay({ clock: () => Date.now() + 11 * 60_000 });
    await expect(later.client(token, later.url).refused()).resolves.toMatchObject({ code: 'token-expired' });
    await later.close();
  });

  test('[attack 11] a page that is not on the list', async () => {
    const { token } = await relay.signIn();
    await expect(relay.client(token, 'http://evil.test').refused()).resolves.toMatchObject({
      code: 'origin-not-allowed',
    });
    await expect(relay.client(token, relay.shopOrigin).refused()).resolves.toMatchObject({
      code: 'origin-not-allowed',
    });
    const { invitation } = await startChat(relay);
    await expect(relay.client(invitation.token, 'http://other.test').refused()).resolves.toMatchObject({
      code: 'origin-not-allowed',
    });
  });
});

describe('every command is authorised for tenant, session and role', () => {
  test('[attack 17] a customer can do nothing that is the agent’s, and the other way round', async () => {
    const { agent, customer, sessionId } = await startChat(relay);
    for (const name of Object.keys(commands) as CommandName[]) {
      const { from } = commands[name] as { from: readonly string[] };
      const stranger = from.includes('agent') ? (from.includes('customer') ? undefined : customer) : agent;
      if (!stranger) continue;
      await expect(stranger.send(name, { sessionId, commandId: commandId() })).resolves.toMatchObject(
        refusal('not-allowed'),
      );
    }
  });

  test('[attack 18] another session gives the same answer whether it exists or not', async () => {
    const one = await startChat(relay);
    const { sessionId } = await startChat(relay);
    const attempts = [sessionId, 'sDoesNotExist', '../..', '__proto__'];
    const answers = await Promise.all(
      attempts.map((id) => one.customer.send('session:open', { sessionId: id, lastSeq: 0 })),
    );
    expect(answers.slice(0, 2)).toEqual([answers[0], answers[0]]);
    expect(answers[0]).toMatchObject(refusal('not-found'));
    expect(answers[2]).toMatchObject(refusal('invalid-input'));
    const writes = attempts
      .slice(0, 2)
      .map((id) => one.customer.send('chat:send', { sessionId: id, commandId: commandId(), text: 'x' }));
    for (const answer of await Promise.all(writes)) expect(answer).toEqual(answers[0]);
  });

  test('[attack 18] a colleague who does not own the session neither reads nor writes it', async () => {
    const { sessionId } = await startChat(relay);
    const tomas = await relay.agent(TOMAS);
    const missing = await tomas.send('session:open', { sessionId: 'sDoesNotExist', lastSeq: 0 });
    await expect(tomas.send('session:open', { sessionId, lastSeq: 0 })).resolves.toEqual(missing);
    await expect(tomas.send('session:end', { sessionId, commandId: commandId() })).resolves.toEqual(missing);
    expect(tomas.commits.size).toBe(0);
  });

  test('[attack 62] a ticket that the help desk does not know, or that is not an id, opens nothing', async () => {
    const agent = await relay.agent();
    await expect(agent.send('ticket:open', { ticketId: '999999' })).resolves.toMatchObject(refusal('not-found'));
    await expect(agent.send('ticket:open', { ticketId: '1042/../1' })).resolves.toMatchObject(refusal('invalid-input'));
    const start = { commandId: commandId(), ticketId: '1042', keyMinutes: 60 };
    await expect(agent.send('session:start', { ...start, portalId: 'other-help' })).resolves.toMatchObject(
      refusal('not-found'),
    );
    await expect(
      agent.send('session:start', { ...start, portalId: 'fernway-help', keyMinutes: 99_999 }),
    ).resolves.toMatchObject(refusal('invalid-input'));
  });

  test('[attack 78] what is not in the contract is refused, not ignored', async () => {
    const { customer, sessionId } = await startChat(relay);
    const extra = { sessionId, commandId: commandId(), text: 'x', by: { role: 'agent' }, tenantId: 'other' };
    await expect(customer.send('chat:send', extra as never)).resolves.toMatchObject(refusal('invalid-input'));
  });

  test('streams to a session that was not opened reach nobody', async () => {
    const one = await startChat(relay);
    const two = await startChat(relay);
    one.customer.socket.emit('typing', { sessionId: two.sessionId });
    await two.customer.write('chat:send', two.sessionId, { text: 'after' });
    await two.agent.event(two.sessionId, 'message-sent');
    expect(two.agent.notices.filter(({ name }) => name === 'typing')).toEqual([]);
  });
});
