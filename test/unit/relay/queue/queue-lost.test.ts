import { BILLING, TECHNICAL, TRIO, ids, open } from './open-queues.ts';
import { GRACE_MS, member } from './queue-site.ts';

test('[F7] the session of a lost agent goes to the front of its queue and to somebody else', async () => {
  const site = await open({}, [member('a1', ['billing']), member('a2', ['billing'], { capacity: 1 })]);
  const id = await site.request(BILLING);
  const { waitingSince } = site.session(id);
  await site.answer(id, 'offer:accept');
  await site.pass(45_000 + GRACE_MS, ['a2']);
  expect(site.session(id)).toMatchObject({
    phase: 'offered',
    waitingSince,
    offer: { agent: { id: 'a2' } },
    place: { enteredBy: 'agent-lost', isFront: true },
  });
});

test('[F7] without any queue it stays with its owner, and ends when the owner stays away', async () => {
  const site = await open();
  const id = await site.request({ kind: 'agent', agentId: 'a1' });
  await site.answer(id, 'offer:accept');
  await site.pass(45_000 + GRACE_MS + 10_000);
  expect(site.session(id)).toMatchObject({ phase: 'active', owner: { id: 'a1' } });
  await site.pass(600_000);
  expect(site.session(id)).toMatchObject({ phase: 'wrap-up', reason: 'agent-lost' });
});

test('[F1] a personal queue asks that agent only, and waits there when declined', async () => {
  const site = await open();
  const id = await site.request({ kind: 'agent', agentId: 'a2' });
  expect(site.asked(id)).toBe('a2');
  await site.answer(id, 'offer:decline');
  await site.pass(120_000, ids);
  expect(site.session(id)).toMatchObject({ phase: 'waiting', place: { isExhausted: true } });
});

test('[F7] whoever waits for an agent who is lost waits for the team', async () => {
  const site = await open({}, [...TRIO, member('a4', ['technical'])]);
  const id = await site.request(TECHNICAL);
  await site.run('a4', id, { type: 'session:transfer', to: { kind: 'agent', agentId: 'a1' }, note: '', stays: false });
  await site.answer(id, 'offer:decline');
  await site.pass(45_000 + GRACE_MS + 1000, ['a4']);
  expect(site.asked(id)).toBe('a4');
});

test('[F7] who helps and is lost is out, also while the session waits', async () => {
  const site = await open({}, [...TRIO, member('a4', ['technical'])]);
  const id = await site.request(BILLING);
  await site.answer(id, 'offer:accept');
  await site.run('a1', id, { type: 'session:transfer', to: TECHNICAL, note: '', stays: true });
  await site.answer(id, 'offer:decline');
  expect(site.session(id)).toMatchObject({ phase: 'waiting', participants: [{ agent: { id: 'a1' } }] });
  await site.pass(45_000 + GRACE_MS + 1000, ['a4']);
  expect(site.session(id)).toMatchObject({ phase: 'waiting', participants: [] });
});
