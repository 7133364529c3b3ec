import type { QueueSettings, Roster } from '#shared/protocol/roster.ts';
import type { Stores } from '../../../relay/stores.ts';
import { fernwayRoster } from '../../support/fernway-roster.ts';
import { rosterCaller } from './roster-caller.ts';
import { createTestRelay, INES, MARA, ROSA, YUKI, type TestRelay } from '../../support/test-relay.ts';
import { createTestStores } from '../../support/test-stores.ts';

/** The shop's teams; of Ines nothing is known but her groups in the help desk. */
function seed(): Omit<Roster, 'version'> {
  const roster = fernwayRoster();
  return {
    ...roster,
    teams: roster.teams.map((team) => ({ ...team, groups: [team.id === 'billing' ? '31' : '32'] })),
    members: roster.members.filter(({ name }) => name !== 'Ines'),
  };
}

let relay: TestRelay;
let stores: Stores;

beforeEach(async () => {
  stores = await createTestStores('roster');
  relay = await createTestRelay({ stores, roster: seed() });
});
afterEach(async () => {
  await relay.close();
  await stores.close();
});

function callerOf(userId: number, at = relay) {
  return rosterCaller(at, userId);
}

function queueOf(roster: Roster, teamId: string): QueueSettings {
  const queue = roster.teams.find(({ id }) => id === teamId)?.queue;
  if (!queue) throw new Error(`There is no team ${teamId}.`);
  return queue;
}

describe('teams over REST', () => {
  test('[K4] an agent on first sight is a member by the groups of the help desk', async () => {
    const yuki = await callerOf(YUKI);
    expect((await yuki.roster()).members.some(({ name }) => name === 'Ines')).toBe(false);
    await relay.signIn(INES);
    const ines = (await yuki.roster()).members.find(({ name }) => name === 'Ines');
    expect(ines).toMatchObject({ agentId: '7001-103', ranks: { billing: 'member' } });
  });

  test('[K4] a rank in a request or a header is nobody’s rank', async () => {
    const mara = await callerOf(MARA);
    const answer = await mara.put('/teams/billing/members/7001-101', { version: 1, rank: 'manager', ranks: 'manager' });
    expect(answer).toMatchObject({ status: 400, body: { error: { code: 'invalid-input' } } });
    const honest = await mara.put('/teams/billing/members/7001-101', { version: 1, rank: 'manager' });
    expect(honest).toMatchObject({ status: 403, body: { error: { code: 'not-allowed' } } });
  });

  test('[I4] a lead changes the queue of the own team; a refusal is audited and changes nothing', async () => {
    const [rosa, yuki] = [await callerOf(ROSA), await callerOf(YUKI)];
    const queue = { ...queueOf(await rosa.roster(), 'billing'), offerSeconds: 45, skills: ['cards'] };
    expect(await rosa.put('/teams/billing/queue', { version: 1, queue })).toMatchObject({
      status: 200,
      body: { value: { version: 2, warnings: [] } },
    });
    expect(await rosa.put('/teams/technical/queue', { version: 2, queue })).toMatchObject({ status: 403 });
    const after = await yuki.roster();
    expect([after.version, queueOf(after, 'billing').offerSeconds, queueOf(after, 'technical').offerSeconds]).toEqual([
      2, 45, 20,
    ]);
    expect(await yuki.audit()).toMatchObject([
      { by: { name: 'Rosa' }, action: 'queue.put', target: 'team:technical', outcome: 'refused' },
      { by: { name: 'Rosa' }, action: 'queue.put', target: 'team:billing', outcome: 'done' },
      { action: 'roster.seed' },
    ]);
  });

  test('two at once: the second is told who changed what', async () => {
    const [rosa, yuki] = [await callerOf(ROSA), await callerOf(YUKI)];
    const queue = queueOf(await rosa.roster(), 'billing');
    const answers = await Promise.all([
      rosa.put('/teams/billing/queue', { version: 1, queue: { ...queue, offerSeconds: 45 } }),
      yuki.put('/teams/billing/queue', { version: 1, queue: { ...queue, offerSeconds: 90 } }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const told = answers.flatMap(({ body }) => (body.ok ? [] : [body.error]));
    expect(told).toMatchObject([
      {
        code: 'changed-meanwhile',
        message: expect.stringMatching(/(Rosa|Yuki) changed the queue of Billing/) as string,
      },
    ]);
  });

  test('two relays on one store: the change of one counts at the other', async () => {
    const other = await createTestRelay({ stores, roster: seed() });
    try {
      const [here, there] = [await callerOf(YUKI), await callerOf(YUKI, other)];
      const promoted = await there.put('/teams/billing/members/7001-101', { version: 1, rank: 'lead' });
      expect(promoted.status).toBe(200);
      expect((await here.roster()).members.find(({ name }) => name === 'Mara')?.ranks).toEqual({ billing: 'lead' });
      const late = await here.put('/teams/billing/members/7001-102', { version: 1, rank: 'lead' });
      expect(late.body).toMatchObject({
        error: {
          code: 'changed-meanwhile',
          message: expect.stringMatching(/Yuki made Mara lead of Billing/) as string,
        },
      });
    } finally {
      await other.close();
    }
  });

  test('what was changed is there after a restart, whatever the file says', async () => {
    const yuki = await callerOf(YUKI);
    await yuki.put('/teams/billing', { version: 1, name: 'Payments', groups: ['31'] });
    await relay.stop();
    const again = await createTestRelay({ stores, roster: seed() });
    try {
      const roster = await (await callerOf(YUKI, again)).roster();
      expect([roster.version, roster.teams[0]?.name]).toEqual([2, 'Payments']);
    } finally {
      await again.close();
    }
  });
});

describe('bad input', () => {
  test.each([
    ['capacity 0', { capacity: 0 }, /settings\.capacity/],
    ['capacity 10,000', { capacity: 10_000 }, /settings\.capacity/],
    ['an unknown skill', { skills: ['juggling'] }, /no skill “juggling”/],
    ['an unknown permission', { permissions: ['everything'] }, /settings\.permissions/],
    ['an operator', { capacity: { $gt: 0 } }, /settings\.capacity/],
  ])('%s: a code, a sentence, and nothing changed', async (_what, change, sentence) => {
    const yuki = await callerOf(YUKI);
    const { settings } = (await yuki.roster()).members[0] ?? {};
    const answer = await yuki.put('/agents/7001-101/settings', { version: 1, settings: { ...settings, ...change } });
    expect(answer).toMatchObject({
      status: 400,
      body: { error: { code: 'invalid-input', message: expect.stringMatching(sentence) as string } },
    });
    expect((await yuki.roster()).version).toBe(1);
  });

  test.each([
    ['an unknown team', '/teams/nowhere/members/7001-101', { rank: 'lead' }, 404],
    ['an unknown agent', '/teams/billing/members/nobody', { rank: 'lead' }, 404],
    ['a team that is no id', '/teams/a%2Fb/members/7001-101', { rank: 'lead' }, 400],
    ['a rank that is none', '/teams/billing/members/7001-101', { rank: 'owner' }, 400],
    ['the last manager', '/teams/billing/members/7001-106', { rank: null }, 409],
  ])('%s', async (_what, path, body, status) => {
    const yuki = await callerOf(YUKI);
    expect(await yuki.put(path, { version: 1, ...body })).toMatchObject({ status, body: { ok: false } });
    expect((await yuki.roster()).version).toBe(1);
  });

  test('[I4] what the path names counts, whatever the body says', async () => {
    const rosa = await callerOf(ROSA);
    const queue = { ...queueOf(await rosa.roster(), 'billing'), offerSeconds: 45 };
    expect(await rosa.put('/teams/technical/queue', { teamId: 'billing', version: 1, queue })).toMatchObject({
      status: 403,
    });
    await rosa.put('/teams/billing/queue', { teamId: 'technical', version: 1, queue });
    const { teams } = await rosa.roster();
    expect(teams.map(({ queue: { offerSeconds } }) => offerSeconds)).toEqual([45, 20]);
  });

  test('a rule that points to its own queue', async () => {
    const rosa = await callerOf(ROSA);
    const waitingRule = { then: 'overflow', afterSeconds: 60, to: 'billing' };
    const queue = { ...queueOf(await rosa.roster(), 'billing'), waitingRule };
    expect(await rosa.put('/teams/billing/queue', { version: 1, queue })).toMatchObject({
      status: 400,
      body: { error: { message: expect.stringMatching(/its own queue/) as string } },
    });
  });
});

describe('who may call', () => {
  const ask = (headers: Record<string, string>, method = 'GET', path = '/v1/roster') =>
    fetch(`${relay.url}${path}`, { method, headers: { origin: relay.url, ...headers } });

  test('nobody without an agent’s token', async () => {
    const { token } = await relay.mint({ role: 'customer', tenantId: 'fernway', sessionId: 's1' });
    for (const [headers, status] of [
      [{}, 401],
      [{ authorization: 'Bearer x' }, 401],
      [{ authorization: `Basic ${token}` }, 401],
      [{ authorization: `Bearer ${token}` }, 403],
    ] as const) {
      expect((await ask(headers)).status).toBe(status);
    }
  });

  test('nobody whose token has lapsed', async () => {
    const later = await createTestRelay({ clock: () => Date.now() + 48 * 3_600_000, roster: seed() });
    try {
      const claims = {
        role: 'agent',
        tenantId: 'fernway',
        installationId: '7001',
        agentId: '7001-106',
        name: 'Yuki',
      } as const;
      const { token } = await later.mint(claims);
      const answer = await fetch(`${later.url}/v1/roster`, { headers: { authorization: `Bearer ${token}` } });
      expect([answer.status, await answer.json()]).toMatchObject([401, { error: { code: 'token-expired' } }]);
    } finally {
      await later.close();
    }
  });

  test('an agent of another tenant sees and changes nothing of this one', async () => {
    const claims = {
      role: 'agent',
      tenantId: 'other',
      installationId: '7002',
      agentId: '7001-106',
      name: 'Yuki',
    } as const;
    const { token } = await relay.mint(claims);
    expect((await ask({ authorization: `Bearer ${token}` })).status).toBe(403);
    expect((await ask({ authorization: `Bearer ${token}` }, 'GET', '/v1/audit')).status).toBe(403);
  });

  test('a page of ours may PUT across origins, a strange page may not', async () => {
    const { token } = await relay.signIn(YUKI);
    const preflight = (origin: string) =>
      fetch(`${relay.url}/v1/policy`, {
        method: 'OPTIONS',
        headers: {
          origin,
          'access-control-request-method': 'PUT',
          'access-control-request-headers': 'authorization,content-type',
        },
      });
    const ours = await preflight(relay.url);
    expect(ours.headers.get('access-control-allow-methods')).toContain('PUT');
    expect(ours.headers.get('access-control-allow-headers')).toContain('authorization');
    expect((await preflight('http://evil.test')).status).toBe(403);
    const strange = await ask({ authorization: `Bearer ${token}`, origin: 'http://evil.test' });
    expect([strange.status, await strange.json()]).toMatchObject([403, { error: { code: 'origin-not-allowed' } }]);
  });
});
