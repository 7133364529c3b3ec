import type { Stores } from '../../../relay/stores.ts';
import { startChat } from '../../support/story.ts';
import { createTestRelay, MARA, YUKI, type TestRelay } from '../../support/test-relay.ts';
import { createTestStores } from '../../support/test-stores.ts';
import { rosterCaller } from './roster-caller.ts';

let relay: TestRelay;
let stores: Stores;

beforeEach(async () => {
  stores = await createTestStores('masking');
  relay = await createTestRelay({ stores });
});
afterEach(async () => {
  await relay.close();
  await stores.close();
});

describe('masking rules over REST', () => {
  const rules = { mode: 'open', mask: ['.iban'], show: [], block: [], pages: [] };
  const path = '/portals/fernway-help/masking';

  test('[K6] a manager sets them, and customers of that site read them', async () => {
    const { customer, sessionId } = await startChat(relay);
    const before = await customer.send('masking:rules', { sessionId });
    expect(before).toMatchObject({ ok: true, value: { mode: 'open', mask: [] } });
    const yuki = await rosterCaller(relay, YUKI);
    const page = { url: '/account/**', mask: [], show: [], block: ['.balance'], isSensitive: true };
    const answer = await yuki.put(path, { version: 1, rules: { ...rules, pages: [page] } });
    expect(answer.body).toMatchObject({ ok: true, value: { version: 2 } });
    expect((await yuki.roster()).masking).toEqual({ 'fernway-help': { ...rules, pages: [page] } });
    expect(await yuki.ask('GET', '/masking')).toMatchObject({
      body: { value: { version: 2, portals: [{ id: 'fernway-help', rules: { pages: [page] } }] } },
    });
    const after = await customer.send('masking:rules', { sessionId });
    expect(after).toEqual({ ok: true, value: { ...rules, pages: [page] } });
  });

  test('[K6] who may not is refused, and so is what does not fit; another session says nothing', async () => {
    const mara = await rosterCaller(relay, MARA);
    expect(await mara.ask('GET', '/masking')).toMatchObject({ status: 403 });
    expect(await mara.put(path, { version: 1, rules })).toMatchObject({ status: 403 });
    const yuki = await rosterCaller(relay, YUKI);
    for (const bad of [
      { ...rules, mode: 'some' },
      { ...rules, mask: Array.from({ length: 101 }, () => 'p') },
      { ...rules, mask: ['x'.repeat(201)] },
      { ...rules, extra: true },
    ])
      expect(await yuki.put(path, { version: 1, rules: bad })).toMatchObject({ status: 400 });
    expect(await yuki.put('/portals/other-help/masking', { version: 1, rules })).toMatchObject({ status: 404 });
    const { customer } = await startChat(relay);
    expect(await customer.send('masking:rules', { sessionId: 'x'.repeat(22) })).toMatchObject({ ok: false });
  });
});
