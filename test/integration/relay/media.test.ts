import { RoomServiceClient } from 'livekit-server-sdk';
import { decodeJwt } from 'jose';
import { startChat } from '../../support/story.ts';
import { commandId } from '../../support/test-client.ts';
import { createTestRelay, type TestRelay } from '../../support/test-relay.ts';

let relay: TestRelay;
beforeAll(async () => {
  relay = await createTestRelay();
});
afterAll(() => relay.close());

const env = (name: string) => process.env[name] ?? '';
const rooms = () =>
  new RoomServiceClient(env('TEST_LIVEKIT_URL'), env('TEST_LIVEKIT_API_KEY'), env('TEST_LIVEKIT_API_SECRET'));

async function askedChat() {
  const chat = await startChat(relay);
  await chat.agent.write('share:request', chat.sessionId, { scope: 'screen' });
  const { requestId } = await chat.customer.event(chat.sessionId, 'share-requested');
  return { ...chat, requestId };
}

describe('[K8] the grant decides, the media server carries it out', () => {
  test('without a request there is no way into the room', async () => {
    const { agent, customer, sessionId } = await startChat(relay);
    for (const client of [agent, customer]) {
      await expect(client.send('media:connect', { sessionId })).resolves.toMatchObject({
        error: { code: 'wrong-state' },
      });
    }
  });

  test('[L3] tokens live minutes, name one random room, and can publish nothing', async () => {
    const { agent, customer, sessionId } = await askedChat();
    for (const client of [agent, customer]) {
      const place = await client.send('media:connect', { sessionId });
      if (!place.ok) throw new Error(place.error.code);
      const { video, exp = 0, nbf = 0 } = decodeJwt<{ video: Record<string, unknown> }>(place.value.token);
      expect(exp - nbf).toBeLessThanOrEqual(300);
      expect(video).toMatchObject({ roomJoin: true, canPublish: false, canPublishData: false });
      expect(video.room).toMatch(/^r[\w-]{22}$/);
      expect(JSON.stringify(client.session(sessionId))).not.toContain(String(video.room));
    }
  });

  test('identities are the relay’s choice and never repeat', async () => {
    const { customer, sessionId } = await askedChat();
    const places = [
      await customer.send('media:connect', { sessionId }),
      await customer.send('media:connect', { sessionId }),
    ];
    const identities = places.map((place) => (place.ok ? place.value.identity : ''));
    expect(new Set(identities).size).toBe(2);
    for (const identity of identities) expect(identity).toMatch(/^customer-/);
  });

  test('[C12] nobody may publish before the grant, nor after it was stopped', async () => {
    const { agent, customer, sessionId, requestId } = await askedChat();
    const place = await customer.send('media:connect', { sessionId });
    const identity = place.ok ? place.value.identity : '';
    const allow = () => customer.send('media:allow', { sessionId, identity });
    await expect(allow()).resolves.toMatchObject({ error: { code: 'not-allowed' } });
    await customer.write('share:grant', sessionId, { requestId, surface: 'tab' });
    const { grant } = await agent.event(sessionId, 'share-granted');
    // Granted, but nobody is connected under this identity: the media server refuses, and nothing breaks.
    await expect(allow()).resolves.toMatchObject({ error: { code: 'media-unavailable' } });
    await expect(customer.send('media:allow', { sessionId, identity: 'agent-x' })).resolves.toMatchObject({
      error: { code: 'not-allowed' },
    });
    await agent.write('share:stop', sessionId, { grantId: grant.id, reason: 'asked' });
    await expect(allow()).resolves.toMatchObject({ error: { code: 'not-allowed' } });
  });

  test('the room goes with the session', async () => {
    const { agent, customer, sessionId } = await askedChat();
    const place = await customer.send('media:connect', { sessionId });
    const room = place.ok ? decodeJwt<{ video: { room: string } }>(place.value.token).video.room : '';
    expect(await rooms().listRooms([room])).toHaveLength(1);
    await agent.write('session:end', sessionId, {});
    for (let look = 0; look < 100 && (await rooms().listRooms([room])).length > 0; look++)
      await customer.open(sessionId);
    expect(await rooms().listRooms([room])).toEqual([]);
  });
});

describe('[L2] chat does not notice that LiveKit is away', () => {
  test('asking, granting and chatting go on; the failure has a code', async () => {
    const without = await createTestRelay({ livekitUrl: 'http://127.0.0.1:9' });
    const { agent, customer, sessionId } = await startChat(without);
    await agent.write('share:request', sessionId, { scope: 'screen' });
    const { requestId } = await customer.event(sessionId, 'share-requested');
    await expect(agent.send('media:connect', { sessionId })).resolves.toMatchObject({
      error: { code: 'media-unavailable' },
    });
    await customer.write('share:grant', sessionId, { requestId, surface: 'tab' });
    await expect(customer.send('chat:send', { sessionId, commandId: commandId(), text: 'hi' })).resolves.toMatchObject({
      ok: true,
    });
    const ready = await fetch(`${without.url}/readyz`);
    expect([ready.status, await ready.json()]).toEqual([200, { store: 'ready', livekit: 'down' }]);
    await without.close();
  });
});
