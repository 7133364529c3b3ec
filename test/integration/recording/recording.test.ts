import type { RecordedChunk } from '../../../relay/domain/recording/recording-store.ts';
import { createTestStores, type TestStores } from '../../support/test-stores.ts';
import { createTestRelay, INES, JONAH, MARA, ROSA, YUKI, type TestRelay } from '../../support/test-relay.ts';
import { watchPage } from '../cobrowse/shared-page.ts';
import { passes } from './passes.ts';
import { Reader, recordPage, recordingRoster } from './recorded-page.ts';

const DAY = 86_400_000;

let stores: TestStores;
let relay: TestRelay;
/** What the store is told to do instead of writing. */
let failWrite: (() => void) | undefined;
let ahead = 0;

beforeAll(async () => {
  stores = await createTestStores('recording');
  const append = async (chunk: RecordedChunk) => {
    failWrite?.();
    await stores.recordings.append(chunk);
  };
  const recordings = { ...stores.recordings, append };
  const clock = () => Date.now() + ahead;
  const env = { RECORDING_MB: '1', AGENT_GRACE_SECONDS: '600' };
  relay = await createTestRelay({ stores: { ...stores, recordings }, roster: recordingRoster(), clock, env });
});
afterAll(async () => {
  await relay.close();
  await stores.close();
});
afterEach(() => {
  failWrite = undefined;
  ahead = 0;
});

const readerOf = async (user: number) => new Reader(relay, (await relay.signIn(user)).token);
const kept = async (sessionId: string) => (await stores.recordings.list(sessionId, 0)).length;
const isIn = (bodies: Buffer[] | string, frame: Uint8Array) =>
  typeof bodies !== 'string' && bodies.some((body) => body.equals(frame));

/** Until this frame can be read. */
async function untilKept(reader: Reader, sessionId: string, frame: Uint8Array): Promise<Buffer[]> {
  let bodies: Buffer[] | string = [];
  await passes(async () => {
    bodies = await reader.bodies(sessionId);
    expect(isIn(bodies, frame)).toBe(true);
  });
  return bodies;
}

test('[C16] [B3] frames are kept from the yes to the stop, byte for byte, from a snapshot on', async () => {
  const watched = await watchPage(relay);
  const { agent, customer, sessionId, sender, viewer } = watched;
  const before = sender.change();
  await viewer.frame(1, 1);
  await agent.write('recording:ask', sessionId, {});
  const { requestId } = await customer.event(sessionId, 'recording-asked');
  expect(await kept(sessionId)).toBe(0);
  await customer.write('recording:allow', sessionId, { requestId });
  const during = sender.change(900);
  const mara = await readerOf(MARA);
  const bodies = await untilKept(mara, sessionId, during);
  expect(bodies).toHaveLength(3);
  expect(bodies[1]?.equals(before)).toBe(true);
  expect(bodies[2]?.equals(during)).toBe(true);
  const { grant } = await agent.event(sessionId, 'recording-allowed');
  await customer.write('recording:stop', sessionId, { grantId: grant.id });
  const after = sender.change(901);
  await viewer.frame(1, 3);
  await agent.write('session:end', sessionId, {});
  const manifest = await mara.manifest(sessionId);
  expect(manifest).toMatchObject({
    ok: true,
    value: { spans: [{ id: grant.id }], keyframes: [{ after: '' }], isOn: false },
  });
  expect(isIn(await mara.bodies(sessionId), after)).toBe(false);
});

test('[B3] without a yes nothing is kept: not while asked, not after a no', async () => {
  const { agent, customer, sessionId, sender, viewer } = await watchPage(relay);
  sender.change();
  await agent.write('recording:ask', sessionId, {});
  const { requestId } = await customer.event(sessionId, 'recording-asked');
  sender.change();
  await customer.write('recording:refuse', sessionId, { requestId });
  sender.change();
  await viewer.frame(1, 3);
  await customer.write('chat:send', sessionId, { text: 'The share goes on' });
  // The end writes whatever a recorder holds.
  await agent.write('session:end', sessionId, {});
  await (await readerOf(MARA)).manifest(sessionId);
  expect(await kept(sessionId)).toBe(0);
});

test('[C16] STOP SHARING ends it with the share', async () => {
  const { customer, sessionId, grantId, sender } = await recordPage(relay);
  sender.change();
  await customer.write('share:stop', sessionId, { grantId, reason: 'asked' });
  await expect(customer.event(sessionId, 'recording-stopped')).resolves.toMatchObject({ reason: 'page-stopped' });
  await passes(async () => expect(await kept(sessionId)).toBeGreaterThan(0));
});

test('[C16] it is read by who may read the session, open or closed, and each viewing is in the audit once', async () => {
  const { agent, sessionId, sender, customerToken } = await recordPage(relay);
  await untilKept(await readerOf(MARA), sessionId, sender.change(300));
  await agent.write('session:end', sessionId, {});
  await agent.write('wrap-up:finish', sessionId, {});
  await agent.event(sessionId, 'delivery-sent');
  const rosa = await readerOf(ROSA);
  expect(await rosa.bodies(sessionId)).toHaveLength(2);
  expect(await rosa.bodies(sessionId)).toHaveLength(2);
  expect(await (await readerOf(MARA)).manifest(sessionId)).toMatchObject({ ok: true });
  const guest = await relay.mint({ role: 'guest', tenantId: 'fernway', sessionId, agentId: 'guest-1', name: 'Pat' });
  const other = await relay.mint({
    role: 'agent',
    tenantId: 'other',
    installationId: '7002',
    agentId: '7001-101',
    name: 'Mara',
  });
  for (const [token, code] of [
    [(await relay.signIn(INES)).token, 'not-found'],
    [(await relay.signIn(JONAH)).token, 'not-found'],
    [other.token, 'not-found'],
    [customerToken, 'not-allowed'],
    [guest.token, 'not-allowed'],
    [undefined, 'not-authenticated'],
  ] as const) {
    const reader = new Reader(relay, token);
    expect(await reader.manifest(sessionId)).toMatchObject({ ok: false, error: { code } });
    expect(await reader.bodies(sessionId)).toBe(code);
  }
  await passes(async () => {
    const entries = await stores.audit.newest('fernway', 100, `session:${sessionId}`);
    expect(entries.map(({ by, action, outcome }) => [by.name, action, outcome]).sort()).toEqual([
      ['Mara', 'recording.read', 'done'],
      ['Rosa', 'recording.read', 'done'],
    ]);
  });
});

test('[C16] managers delete it, nobody else, not while it runs, and it is in the audit', async () => {
  const { agent, sessionId, recordingId, sender } = await recordPage(relay);
  const [mara, rosa, yuki] = [await readerOf(MARA), await readerOf(ROSA), await readerOf(YUKI)];
  await untilKept(mara, sessionId, sender.change(300));
  for (const reader of [mara, rosa])
    expect(await reader.remove(sessionId)).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
  expect(await yuki.remove(sessionId)).toMatchObject({ ok: false, error: { code: 'wrong-state' } });
  await agent.write('recording:stop', sessionId, { grantId: recordingId });
  expect(await yuki.remove(sessionId)).toMatchObject({ ok: true });
  expect(await kept(sessionId)).toBe(0);
  expect(await yuki.manifest(sessionId)).toMatchObject({ ok: true, value: { spans: [], size: 0, expiresAt: null } });
  await passes(async () => {
    const entries = await stores.audit.newest('fernway', 100, `session:${sessionId}`);
    const deletions = entries.filter(({ action }) => action === 'recording.delete');
    expect(deletions.map(({ by, outcome }) => [by.name, outcome]).sort()).toEqual([
      ['Mara', 'refused'],
      ['Rosa', 'refused'],
      ['Yuki', 'done'],
    ]);
  });
});

test('[C16] it expires after thirty days, and what has expired is not read', async () => {
  const { sessionId, sender } = await recordPage(relay);
  const mara = await readerOf(MARA);
  await untilKept(mara, sessionId, sender.change(300));
  const manifest = await mara.manifest(sessionId);
  const expiresAt = manifest.ok ? (manifest.value.expiresAt ?? 0) : 0;
  expect(Math.round((expiresAt - Date.now()) / DAY)).toBe(30);
  await stores.recordings.expire(expiresAt - 1);
  expect(await mara.bodies(sessionId)).toHaveLength(2);
  await stores.recordings.expire(expiresAt);
  expect(await mara.bodies(sessionId)).toEqual([]);
});

test('[C16] a session that has recorded as much as it may stops recording, and goes on', async () => {
  const { agent, customer, sessionId, sender, viewer } = await recordPage(relay);
  sender.snapshot(900_000);
  await viewer.frame(2, 0);
  sender.change(200_000);
  await expect(customer.event(sessionId, 'recording-stopped')).resolves.toMatchObject({ reason: 'full' });
  await viewer.frame(2, 1);
  await customer.write('chat:send', sessionId, { text: 'still here' });
  await agent.event(sessionId, 'message-sent');
});

test('[C16] a store that fails ends the recording with an event; the share and the chat go on', async () => {
  const { agent, customer, sessionId, sender, viewer } = await recordPage(relay);
  failWrite = () => {
    throw new Error('The store is away.');
  };
  sender.change();
  await expect(customer.event(sessionId, 'recording-stopped')).resolves.toMatchObject({ reason: 'failed' });
  sender.change();
  await viewer.frame(1, 2);
  await customer.write('chat:send', sessionId, { text: 'still here' });
  await agent.event(sessionId, 'message-sent');
});

test('[B3] where the tenant has recording off, nobody can ask', async () => {
  const off = await createTestRelay({ roster: recordingRoster('off') });
  const { agent, sessionId } = await watchPage(off);
  await expect(agent.write('recording:ask', sessionId, {})).rejects.toThrow('not-allowed');
  await off.close();
});
