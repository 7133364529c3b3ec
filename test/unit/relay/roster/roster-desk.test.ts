import type { MaskingRules } from '#shared/protocol/masking.ts';
import { createRosterSite, JONAH, MARA, newestAudit, queueOf, ROSA, TENANT, TOMAS, YUKI } from './roster-site.ts';

const overflow = (to: string) => ({ then: 'overflow', afterSeconds: 60, to }) as const;

describe('[I3] [I4] who may change what', () => {
  test.each([
    ['a member', MARA, 'billing', false],
    ['a lead of the team', ROSA, 'billing', true],
    ['a lead of another team', ROSA, 'technical', false],
    ['a manager of the team', YUKI, 'technical', true],
    ['somebody unknown', '7001-999', 'billing', false],
  ])('%s and the queue of a team', async (_who, agentId, teamId, isAllowed) => {
    const site = await createRosterSite();
    const queue = queueOf(site, teamId, { offerSeconds: 45 });
    const answer = await site.desk.putQueue(site.claims(agentId), { teamId, version: 1, queue });
    expect(answer).toMatchObject(
      isAllowed ? { ok: true, value: { version: 2 } } : { ok: false, error: { code: 'not-allowed' } },
    );
    expect(site.rosters.team(TENANT, teamId)?.queue.offerSeconds).toBe(isAllowed ? 45 : 20);
    expect(await newestAudit(site)).toMatchObject({
      action: 'queue.put',
      target: `team:${teamId}`,
      by: { id: agentId },
      outcome: isAllowed ? 'done' : 'refused',
    });
  });

  test.each([
    ['a lead', ROSA],
    ['a manager of another team alone', JONAH],
    ['a member', MARA],
  ])('%s gives no ranks in billing', async (_who, agentId) => {
    const site = await createRosterSite();
    await site.desk.putRank(site.claims(YUKI), { teamId: 'technical', agentId: JONAH, version: 1, rank: 'manager' });
    const input = { teamId: 'billing', agentId: TOMAS, version: 2, rank: 'lead' } as const;
    await expect(site.desk.putRank(site.claims(agentId), input)).resolves.toMatchObject({
      error: { code: 'not-allowed' },
    });
    expect(site.rosters.ranksOf(TENANT, TOMAS)).toEqual({ billing: 'member', technical: 'member' });
  });

  test('[G13] permissions are given by a manager of a team of that agent', async () => {
    const site = await createRosterSite();
    const settings = { ...site.rosters.settingsOf(TENANT, MARA), permissions: [] };
    await site.desk.putRank(site.claims(YUKI), { teamId: 'technical', agentId: JONAH, version: 1, rank: 'manager' });
    const input = { agentId: MARA, version: 2, settings };
    await expect(site.desk.putAgent(site.claims(JONAH), input)).resolves.toMatchObject({
      error: { code: 'not-allowed' },
    });
    await expect(site.desk.putAgent(site.claims(YUKI), input)).resolves.toMatchObject({ ok: true });
    expect(site.rosters.settingsOf(TENANT, MARA).permissions).toEqual([]);
  });

  test('what holds for all teams, new teams, skills and the audit are for managers', async () => {
    const site = await createRosterSite();
    const { policy } = site.rosters.stored(TENANT);
    const rosa = site.claims(ROSA);
    for (const answer of [
      await site.desk.putPolicy(rosa, { version: 1, policy: { ...policy, watching: 'off' } }),
      await site.desk.putTeam(rosa, { teamId: 'vip', version: 1, name: 'VIP', groups: [] }),
      await site.desk.putTeam(rosa, { teamId: 'billing', version: 1, name: 'Bills', groups: [] }),
      await site.desk.putSkill(rosa, { skillId: 'french', version: 1, name: 'French' }),
      await site.desk.getAudit(rosa),
    ]) {
      expect(answer).toMatchObject({ error: { code: 'not-allowed' } });
    }
    expect(site.rosters.stored(TENANT).version).toBe(1);
    const audit = await site.desk.getAudit(site.claims(YUKI));
    expect(audit.ok && audit.value.entries.filter(({ outcome }) => outcome === 'refused')).toHaveLength(5);
  });

  test('managers see everybody, leads the members of their teams, members nothing', async () => {
    const site = await createRosterSite();
    const see = async (agentId: string) => {
      const seen = await site.desk.getRoster(site.claims(agentId));
      return seen.ok ? seen.value.members.map(({ name }) => name) : seen.error.code;
    };
    expect(await see(YUKI)).toEqual(['Mara', 'Tomas', 'Ines', 'Jonah', 'Rosa', 'Yuki']);
    expect(await see(ROSA)).toEqual(['Mara', 'Tomas', 'Ines', 'Rosa', 'Yuki']);
    expect(await see(MARA)).toBe('not-allowed');
    const seen = await site.desk.getRoster(site.claims(ROSA));
    expect(seen.ok && seen.value.members.find(({ agentId }) => agentId === YUKI)?.ranks).toEqual({
      billing: 'manager',
    });
  });
});

describe('what does not fit', () => {
  test.each([
    ['a skill that is not there', { skills: ['juggling'] }, /no skill “juggling”/],
    ['a team that is not there', { waitingRule: overflow('nowhere') }, /no team “nowhere”/],
    ['a rule that points to itself', { waitingRule: overflow('billing') }, /points to its own queue/],
  ])('a queue with %s', async (_what, change, sentence) => {
    const site = await createRosterSite();
    const queue = queueOf(site, 'billing', change);
    const answer = await site.desk.putQueue(site.claims(ROSA), { teamId: 'billing', version: 1, queue });
    expect(answer).toMatchObject({
      error: { code: 'invalid-input', message: expect.stringMatching(sentence) as string },
    });
    expect(site.rosters.stored(TENANT).version).toBe(1);
    expect(await newestAudit(site)).toMatchObject({
      outcome: 'refused',
      detail: expect.stringMatching(sentence) as string,
    });
  });

  test('unknown team and agent are not found', async () => {
    const site = await createRosterSite();
    const yuki = site.claims(YUKI);
    const settings = site.rosters.settingsOf(TENANT, MARA);
    for (const answer of [
      await site.desk.putQueue(yuki, { teamId: 'nowhere', version: 1, queue: queueOf(site, 'billing', {}) }),
      await site.desk.putRank(yuki, { teamId: 'nowhere', agentId: MARA, version: 1, rank: 'lead' }),
      await site.desk.putRank(yuki, { teamId: 'billing', agentId: '7001-999', version: 1, rank: 'lead' }),
      await site.desk.putAgent(yuki, { agentId: '7001-999', version: 1, settings }),
    ]) {
      expect(answer).toMatchObject({ error: { code: 'not-found' } });
    }
  });

  test('ids that plain objects have names for are refused', async () => {
    const site = await createRosterSite();
    for (const teamId of ['constructor', '__proto__', 'toString']) {
      const answer = await site.desk.putTeam(site.claims(YUKI), { teamId, version: 1, name: 'Odd', groups: [] });
      expect(answer).toMatchObject({ error: { code: 'invalid-input' } });
    }
  });

  test('a team keeps its last manager', async () => {
    const site = await createRosterSite();
    for (const rank of ['lead', null] as const) {
      const input = { teamId: 'billing', agentId: YUKI, version: 1, rank };
      await expect(site.desk.putRank(site.claims(YUKI), input)).resolves.toMatchObject({
        error: { code: 'wrong-state', message: expect.stringMatching(/Billing would have no manager left/) as string },
      });
    }
    await site.desk.putRank(site.claims(YUKI), { teamId: 'billing', agentId: ROSA, version: 1, rank: 'manager' });
    const input = { teamId: 'billing', agentId: YUKI, version: 2, rank: 'lead' } as const;
    await expect(site.desk.putRank(site.claims(YUKI), input)).resolves.toMatchObject({ ok: true });
  });
});

describe('what changes', () => {
  test('[G9] overflow in a circle is allowed, with a warning that counts the circles', async () => {
    const site = await createRosterSite();
    const yuki = site.claims(YUKI);
    const there = queueOf(site, 'billing', { waitingRule: overflow('technical') });
    const one = await site.desk.putQueue(yuki, { teamId: 'billing', version: 1, queue: there });
    expect(one).toEqual({ ok: true, value: { version: 2, warnings: [] } });
    const back = queueOf(site, 'technical', { waitingRule: overflow('billing'), bounceCap: null });
    const both = await site.desk.putQueue(yuki, { teamId: 'technical', version: 2, queue: back });
    expect(both).toEqual({
      ok: true,
      value: {
        version: 3,
        warnings: [
          'Waiting rules send sessions round: Billing → Technical → Billing. A session moves 3 times in a row at most. This is the only circle.',
        ],
      },
    });
    const endless = queueOf(site, 'billing', { waitingRule: overflow('technical'), bounceCap: null });
    const answer = await site.desk.putQueue(yuki, { teamId: 'billing', version: 3, queue: endless });
    expect(answer.ok && answer.value.warnings[0]).toMatch(/set a limit/);
  });

  test('who makes a team is its manager', async () => {
    const site = await createRosterSite();
    const input = { teamId: 'vip', version: 1, name: 'VIP', groups: ['77'] };
    await expect(site.desk.putTeam(site.claims(YUKI), input)).resolves.toMatchObject({ value: { version: 2 } });
    expect(site.rosters.ranksOf(TENANT, YUKI)).toEqual({ billing: 'manager', technical: 'manager', vip: 'manager' });
    site.rosters.meet({ id: MARA, tenantId: TENANT, name: 'Mara', groups: ['77'] });
    expect(site.rosters.ranksOf(TENANT, MARA)).toEqual({ vip: 'member', billing: 'member' });
  });

  test('an agent known by groups alone gets a rank, loses it, and stays by the group', async () => {
    const site = await createRosterSite();
    const yuki = site.claims(YUKI);
    site.rosters.meet({ id: '7001-199', tenantId: TENANT, name: 'Lena', groups: ['31'] });
    const input = { teamId: 'billing', agentId: '7001-199' };
    await site.desk.putRank(yuki, { ...input, version: 1, rank: 'lead' });
    expect(site.rosters.ranksOf(TENANT, '7001-199')).toEqual({ billing: 'lead' });
    const out = await site.desk.putRank(yuki, { ...input, version: 2, rank: null });
    expect(out.ok && out.value.warnings).toEqual([expect.stringMatching(/stays a member through that group/)]);
    expect(site.rosters.ranksOf(TENANT, '7001-199')).toEqual({ billing: 'member' });
  });

  test('a new skill can be wanted by a queue', async () => {
    const site = await createRosterSite();
    await site.desk.putSkill(site.claims(YUKI), { skillId: 'french', version: 1, name: 'French' });
    const queue = queueOf(site, 'billing', { skills: ['french'] });
    await expect(
      site.desk.putQueue(site.claims(ROSA), { teamId: 'billing', version: 2, queue }),
    ).resolves.toMatchObject({ ok: true });
  });
});

describe('[K6] what agents see of a site', () => {
  const rules: MaskingRules = { mode: 'private', mask: ['.iban'], show: ['main'], block: [], pages: [] };
  const put = { portalId: 'fernway-help', version: 1, rules };

  test.each([
    ['a manager', YUKI, true],
    ['a lead', ROSA, false],
    ['a member', MARA, false],
  ])('%s sets the rules of a portal', async (_who, agentId, isAllowed) => {
    const site = await createRosterSite();
    expect(site.rosters.maskingOf(TENANT, 'fernway-help')).toMatchObject({ mode: 'open', mask: [] });
    const answer = await site.desk.putMasking(site.claims(agentId), put);
    expect(answer).toMatchObject(isAllowed ? { value: { version: 2 } } : { error: { code: 'not-allowed' } });
    expect(site.rosters.maskingOf(TENANT, 'fernway-help').mode).toBe(isAllowed ? 'private' : 'open');
    expect(await newestAudit(site)).toMatchObject({
      action: 'masking.put',
      target: 'portal:fernway-help',
      outcome: isAllowed ? 'done' : 'refused',
    });
  });

  test('the portal of another company is not found, and the same rules again are no change', async () => {
    const site = await createRosterSite();
    const yuki = site.claims(YUKI);
    await expect(site.desk.putMasking(yuki, { ...put, portalId: 'other-help' })).resolves.toMatchObject({
      error: { code: 'not-found' },
    });
    await site.desk.putMasking(yuki, put);
    await expect(site.desk.putMasking(yuki, put)).resolves.toMatchObject({ value: { version: 2 } });
    await expect(site.desk.putMasking(yuki, { ...put, rules: { ...put.rules, mode: 'open' } })).resolves.toMatchObject({
      error: { code: 'changed-meanwhile' },
    });
  });
});
