import { createRosterSite, MARA, newestAudit, queueOf, ROSA, sharedStores, TENANT, YUKI } from './roster-site.ts';

describe('two who change it at once', () => {
  test('the second is told who changed what, and nothing of theirs is kept', async () => {
    const site = await createRosterSite();
    await site.desk.putRank(site.claims(YUKI), { teamId: 'billing', agentId: MARA, version: 1, rank: 'lead' });
    const first = queueOf(site, 'billing', { offerSeconds: 45, routing: 'none' });
    await site.desk.putQueue(site.claims(ROSA), { teamId: 'billing', version: 2, queue: first });
    site.time.advance(12_000);
    const second = { teamId: 'billing', version: 2, queue: queueOf(site, 'billing', { offerSeconds: 10 }) };
    const answer = await site.desk.putQueue(site.claims(MARA), second);
    expect(answer).toMatchObject({
      error: {
        code: 'changed-meanwhile',
        message:
          'Meanwhile Rosa changed the queue of Billing (assignment, time for an offer) 12 seconds ago. Look at it as it is now, then change it again.',
      },
    });
    expect(site.rosters.team(TENANT, 'billing')?.queue.offerSeconds).toBe(45);
    expect(await newestAudit(site)).toMatchObject({ by: { name: 'Mara' }, outcome: 'refused' });
    await expect(site.desk.putQueue(site.claims(MARA), { ...second, version: 3 })).resolves.toMatchObject({ ok: true });
  });

  test('of sixty at two relays one wins, and the others are told', async () => {
    const stores = sharedStores();
    const sites = [await createRosterSite(stores), await createRosterSite(stores)] as const;
    const attempts = Array.from({ length: 60 }, (_, index) => {
      const site = index % 2 === 0 ? sites[0] : sites[1];
      const queue = queueOf(site, 'billing', { offerSeconds: 100 + index });
      return site.desk.putQueue(site.claims(ROSA), { teamId: 'billing', version: 1, queue });
    });
    const answers = await Promise.all(attempts);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    const codes = new Set(answers.map((answer) => (answer.ok ? 'ok' : answer.error.code)));
    expect([...codes].sort()).toEqual(['changed-meanwhile', 'ok']);
    await Promise.all(sites.map(({ rosters }) => rosters.refresh()));
    const [here, there] = sites.map(({ rosters }) => rosters.stored(TENANT));
    expect(here).toEqual(there);
    expect(here?.version).toBe(2);
  });

  test('who reads it sees what another relay has changed', async () => {
    const stores = sharedStores();
    const [here, there] = [await createRosterSite(stores), await createRosterSite(stores)];
    await there.desk.putRank(there.claims(YUKI), { teamId: 'billing', agentId: MARA, version: 1, rank: 'lead' });
    const seen = await here.desk.getRoster(here.claims(YUKI));
    expect(seen.ok && seen.value.members[0]?.ranks).toEqual({ billing: 'lead' });
    const asLead = await here.desk.getRoster(here.claims(MARA));
    expect(asLead.ok).toBe(true);
  });

  test('the same change again, after a lost answer, is answered as before', async () => {
    const site = await createRosterSite();
    const input = { teamId: 'billing', version: 1, queue: queueOf(site, 'billing', { offerSeconds: 45 }) };
    await site.desk.putQueue(site.claims(ROSA), input);
    await expect(site.desk.putQueue(site.claims(ROSA), input)).resolves.toMatchObject({ value: { version: 2 } });
    expect(site.rosters.stored(TENANT).version).toBe(2);
  });

  test('a store that loses its answer: the change is there once, and the same change again says so', async () => {
    const stores = sharedStores();
    let isAnswering = true;
    const site = await createRosterSite({
      ...stores,
      rosters: {
        newest: (tenantId) => stores.rosters.newest(tenantId),
        change: (tenantId, version) => stores.rosters.change(tenantId, version),
        add: async (tenantId, roster, change) => {
          const outcome = await stores.rosters.add(tenantId, roster, change);
          if (!isAnswering) throw new Error('The answer is lost.');
          return outcome;
        },
      },
    });
    isAnswering = false;
    const input = { teamId: 'billing', version: 1, queue: queueOf(site, 'billing', { offerSeconds: 45 }) };
    await expect(site.desk.putQueue(site.claims(ROSA), input)).rejects.toThrow('lost');
    isAnswering = true;
    await expect(site.desk.putQueue(site.claims(ROSA), input)).resolves.toMatchObject({ value: { version: 2 } });
    expect(site.rosters.stored(TENANT)).toMatchObject({ version: 2, teams: [{ queue: { offerSeconds: 45 } }, {}] });
  });

  test('many changes are told briefly', async () => {
    const site = await createRosterSite();
    for (let version = 1; version <= 8; version++) {
      const queue = queueOf(site, 'billing', { offerSeconds: 20 + version });
      await site.desk.putQueue(site.claims(ROSA), { teamId: 'billing', version, queue });
    }
    const late = { teamId: 'billing', version: 1, queue: queueOf(site, 'billing', { offerSeconds: 99 }) };
    const answer = await site.desk.putQueue(site.claims(YUKI), late);
    expect(answer.ok ? '' : answer.error.message).toMatch(/3 more changes came before\. Look/);
  });

  test('a version that nobody has made yet is no version', async () => {
    const site = await createRosterSite();
    const input = { teamId: 'billing', version: 7, queue: queueOf(site, 'billing', { offerSeconds: 45 }) };
    await expect(site.desk.putQueue(site.claims(ROSA), input)).resolves.toMatchObject({
      error: { code: 'invalid-input' },
    });
  });
});
