import { RoomServiceClient } from 'livekit-server-sdk';
import { decodeJwt } from 'jose';
import { openDesk, startTaken } from '../../support/story.ts';
import type { TestClient } from '../../support/test-client.ts';
import { createTestRelay, type TestRelay } from '../../support/test-relay.ts';

const MARA = 101;
const ROSA = 105;
let relay: TestRelay;
beforeAll(async () => {
  relay = await createTestRelay();
});
afterAll(() => relay.close());

const env = (name: string) => process.env[name] ?? '';
const rooms = () =>
  new RoomServiceClient(env('TEST_LIVEKIT_URL'), env('TEST_LIVEKIT_API_KEY'), env('TEST_LIVEKIT_API_SECRET'));

async function roomFor(client: TestClient, sessionId: string): Promise<string> {
  const place = await client.send('media:connect', { sessionId });
  if (!place.ok) throw new Error(place.error.code);
  return decodeJwt<{ video: { room: string } }>(place.value.token).video.room;
}

describe('[H1] [H8] [I6] a new owner, on the real media server', () => {
  test('the room of the former owner goes with everybody in it; the next share has another', async () => {
    const mara = await openDesk(relay, MARA);
    const rosa = await openDesk(relay, ROSA);
    const { sessionId, customer } = await startTaken(relay, mara, { to: { kind: 'team', teamId: 'billing' } });
    await mara.write('share:request', sessionId, { scope: 'screen' });
    await customer.event(sessionId, 'share-requested');
    const former = await roomFor(mara, sessionId);
    expect(await rooms().listRooms([former])).toHaveLength(1);

    await rosa.open(sessionId);
    await rosa.write('session:take-over', sessionId, { note: '' });
    await expect(mara.send('media:connect', { sessionId })).resolves.toMatchObject({ error: { code: 'not-allowed' } });
    for (let look = 0; look < 100 && (await rooms().listRooms([former])).length > 0; look++)
      await customer.open(sessionId);
    expect(await rooms().listRooms([former])).toEqual([]);

    await rosa.write('share:request', sessionId, { scope: 'screen' });
    const next = await roomFor(rosa, sessionId);
    expect(next).not.toBe(former);
    expect(await roomFor(customer, sessionId)).toBe(next);
  });
});
