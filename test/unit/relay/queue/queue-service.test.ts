import { FakeTime } from '../../../support/fake-time.ts';
import { BILLING, TRIO, ids, open } from './open-queues.ts';
import { createDisk, member, QueueSite, roster, settle, StillRoster, TENANT } from './queue-site.ts';

test('[G1] what enters a queue is offered at once, with the reasons', async () => {
  const site = await open();
  const id = await site.request(BILLING);
  expect(site.asked(id)).toBe('a1');
  expect(site.session(id)).toMatchObject({
    phase: 'offered',
    offer: {
      until: site.time.now + 30_000,
      why: { others: [{ agent: { id: 'a2' }, whyNot: 'same' }, { agent: { id: 'a3' } }] },
    },
  });
});

test('[G4] declined or missed, the next one is asked; each is kept apart', async () => {
  const site = await open();
  const id = await site.request(BILLING);
  await site.answer(id, 'offer:decline');
  expect(site.asked(id)).toBe('a2');
  await site.pass(30_000, ids);
  expect(site.asked(id)).toBe('a3');
  expect(site.session(id)).toMatchObject({
    place: {
      rejections: [
        { agentId: 'a1', how: 'declined' },
        { agentId: 'a2', how: 'missed' },
      ],
    },
  });
});

test('[G6] [G14] when all were asked it is exhausted, can be taken by hand, and goes to whoever comes', async () => {
  const site = await open();
  site.presence.leave('a3', 'page');
  await site.pass(13_000, ['a1', 'a2']);
  const id = await site.request(BILLING);
  await site.answer(id, 'offer:decline');
  await site.answer(id, 'offer:decline');
  expect(site.session(id)).toMatchObject({ phase: 'waiting', place: { isExhausted: true } });
  site.beat('a3');
  await settle();
  expect(site.asked(id)).toBe('a3');
  expect(await site.run('a1', id, { type: 'session:take' })).toMatchObject({ ok: true });
  expect(site.session(id)).toMatchObject({ phase: 'active', owner: { id: 'a1' } });
});

test('[J7] nobody is free but somebody is there: it keeps waiting, not exhausted', async () => {
  const site = await open({}, [member('a1', ['billing'], { capacity: 1 })]);
  const first = await site.request(BILLING);
  await site.answer(first, 'offer:accept');
  const second = await site.request(BILLING);
  await site.pass(5000, ['a1']);
  expect(site.session(second)).toMatchObject({ phase: 'waiting', place: { isExhausted: false } });
  await site.run('a1', first, { type: 'session:end' });
  await site.run('a1', first, { type: 'wrap-up:finish' });
  expect(site.asked(second)).toBe('a1');
});

test('[A3] an answer at the last moment counts, one a millisecond later does not', async () => {
  const site = await open();
  const [early, late] = [await site.request(BILLING), await site.request(BILLING)];
  await site.pass(29_999, ids);
  expect(await site.answer(early, 'offer:accept')).toMatchObject({ ok: true });
  const session = site.session(late);
  if (session.phase !== 'offered') throw new Error('It should be offered.');
  site.time.now += 1;
  const result = await site.run(session.offer.agent.id, late, { type: 'offer:accept', offerId: session.offer.id });
  expect(result).toMatchObject({ ok: false, error: { code: 'offer-closed' } });
});

test('[A9] an asked agent who goes is not waited for', async () => {
  const site = await open();
  const id = await site.request(BILLING);
  const { waitingSince } = site.session(id);
  site.presence.leave('a1', 'page');
  await site.pass(13_000, ['a2', 'a3']);
  expect(site.asked(id)).toBe('a2');
  expect(site.session(id)).toMatchObject({ waitingSince, place: { rejections: [] } });
});

test('[G7] after the time of an alert rule it is overdue, once', async () => {
  const site = await open({ routing: 'none', waitingRule: { then: 'alert', afterSeconds: 20 } });
  const told: string[] = [];
  site.queues.on({ overdue: ({ id }) => void told.push(id) });
  const id = await site.request(BILLING);
  await site.pass(40_000, ids);
  expect(site.session(id)).toMatchObject({ phase: 'waiting', place: { isOverdue: true } });
  expect(told).toEqual([id]);
});

test('[G8] [G9] [J2] overflow bounces up to the cap, and keeps who rejected it and since when it waits', async () => {
  const rule = (to: string) => ({ then: 'overflow' as const, afterSeconds: 10, to });
  const both = member('a1', ['billing', 'technical']);
  const site = await open({ waitingRule: rule('technical'), bounceCap: 3 }, [both], (base) => ({
    ...base,
    teams: base.teams.map((team) =>
      team.id === 'billing' ? team : { ...team, queue: { ...team.queue, waitingRule: rule('billing'), bounceCap: 3 } },
    ),
  }));
  const id = await site.request(BILLING);
  const { waitingSince } = site.session(id);
  await site.answer(id, 'offer:decline');
  const queues: string[] = [];
  for (let second = 0; second < 60; second += 1) {
    await site.pass(1000, ['a1']);
    const session = site.session(id);
    if (session.phase !== 'waiting' || session.place.queue.kind !== 'team') throw new Error('It should wait.');
    if (queues.at(-1) !== session.place.queue.teamId) queues.push(session.place.queue.teamId);
  }
  expect(queues).toEqual(['billing', 'technical', 'billing', 'technical']);
  expect(site.session(id)).toMatchObject({
    waitingSince,
    place: { bounces: 3, isOverdue: true, rejections: [{ agentId: 'a1', how: 'declined' }] },
  });
});

test('[G13] opting out needs the permission, stops offers at once and is told', async () => {
  const site = await open({}, [member('a1', ['billing']), member('a2', ['billing'], { permissions: [] })]);
  const told: string[] = [];
  site.queues.on({ availability: (_tenant, agentId) => void told.push(agentId) });
  expect(site.queues.setTakesOffers(TENANT, 'a2', false)).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
  expect(site.queues.setTakesOffers(TENANT, 'a1', false)).toMatchObject({ ok: true });
  expect(site.queues.availabilityOf(TENANT, 'a1').reasons).toEqual(['opted-out']);
  expect(site.asked(await site.request(BILLING))).toBe('a2');
  expect(told).toContain('a1');
});

test('[J3] who misses too many offers counts as away until they say that they are there', async () => {
  const site = await open({ offerSeconds: 5 }, [member('a1', ['billing'])], (base) => ({
    ...base,
    policy: { ...base.policy, missesUntilAway: 2 },
  }));
  await site.request(BILLING);
  await site.request(BILLING);
  await site.pass(12_000, ['a1']);
  expect(site.queues.availabilityOf(TENANT, 'a1').reasons).toEqual(['missed-offers']);
  const id = await site.request(BILLING);
  expect(site.asked(id)).toBeUndefined();
  site.queues.setTakesOffers(TENANT, 'a1', true);
  await settle();
  expect(site.asked(id)).toBe('a1');
});

test('[A10] after a crash the next relay goes on: same waiting time, nobody is asked twice, offers end in time', async () => {
  const disk = createDisk();
  const time = new FakeTime();
  const rosters = new StillRoster(roster({ billing: {} }, TRIO));
  const first = await new QueueSite(time, rosters, disk).start();
  const second = await new QueueSite(time, rosters, disk).start();
  for (const id of ids) first.beat(id);
  const id = await first.request(BILLING);
  await first.answer(id, 'offer:decline');
  const { waitingSince } = first.session(id);
  first.kill();
  await second.pass(4000, ids);
  expect(second.session(id)).toMatchObject({ phase: 'offered', waitingSince, offer: { agent: { id: 'a2' } } });
  await second.pass(27_000, ids);
  expect(second.asked(id)).toBe('a3');
});

test('[A10] a relay that stops gives its place away at once', async () => {
  const disk = createDisk();
  const time = new FakeTime();
  const rosters = new StillRoster(roster({ billing: {} }, TRIO));
  const first = await new QueueSite(time, rosters, disk).start();
  const id = await first.request(BILLING);
  const second = await new QueueSite(time, rosters, disk).start();
  second.beat('a1');
  await first.queues.stop();
  await second.pass(1000, ['a1']);
  expect(second.asked(id)).toBe('a1');
});

test('[B5] the place in line is told when it changes', async () => {
  const site = await open({ routing: 'none' });
  const told: Array<[string, number | undefined]> = [];
  site.queues.on({ line: (session) => void told.push([session.id, site.queues.placeOf(session)?.position]) });
  const [one, two] = [await site.request(BILLING), await site.request(BILLING)];
  await site.pass(3000, ids);
  expect(told).toEqual([
    [one, 1],
    [two, 2],
  ]);
  await site.run('a1', one, { type: 'session:take' });
  await site.pass(1000, ids);
  expect(told.at(-1)).toEqual([two, 1]);
  expect(site.queues.placeOf(site.session(one))).toBeNull();
});

test('[I2] figures of a team: who waits, what was answered, who left', async () => {
  const site = await open({ routing: 'none' });
  const [one, two] = [await site.request(BILLING), await site.request(BILLING)];
  await site.request(BILLING);
  await site.run('a1', one, { type: 'session:take' });
  await site.sessions.execute({
    sessionId: two,
    commandId: 'leaves',
    by: { role: 'customer' },
    command: { type: 'session:end' },
  });
  expect(site.queues.figuresOf(TENANT, 'billing')).toMatchObject({
    ...{ waiting: 1, offered: 0, agents: 3, available: 3, sessions: 1 },
    ...{ answered: 1, inTime: 1, left: 1 },
  });
  expect(site.queues.todayOf(TENANT, 'billing')).toMatchObject([{ arrived: 3, answered: 1, mostWaiting: 3 }]);
});
