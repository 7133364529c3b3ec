import { fail, ok } from '#shared/protocol/result.ts';
import { AgentSignIn } from '../../../../relay/domain/identity/agent-sign-in.ts';
import type { HelpDesk, Tokens } from '../../../../relay/domain/ports.ts';
import type { Installation, Tenant } from '../../../../relay/domain/tenant.ts';
import { createRosterSite, TENANT } from './roster-site.ts';

const tenant = { id: TENANT, company: 'Fernway', portals: [], installations: [] } satisfies Tenant;
const installation = { id: '7001' } as Installation;
const tokens = { mint: async () => ({ token: 't', expiresAt: 1 }) } as unknown as Tokens;
const AWAY = fail('help-desk-unavailable', 'Away.');

async function signInSite() {
  const site = await createRosterSite();
  const desk = { answer: ok({ name: 'Lena', groups: ['31'] }) as Awaited<ReturnType<HelpDesk['agent']>>, asked: 0 };
  const helpDesk = {
    agent: async () => {
      desk.asked += 1;
      return desk.answer;
    },
  } as unknown as HelpDesk;
  const signIn = new AgentSignIn({ agents: site.stores.agents, rosters: site.rosters, tokens, clock: site.time.clock });
  return { ...site, desk, signIn: () => signIn.signIn(tenant, installation, '199', helpDesk) };
}

test('[K4] three pages at once look at the agent once; the next sign-in sees other groups', async () => {
  const { signIn, desk, rosters, time, stores } = await signInSite();
  const answers = await Promise.all([signIn(), signIn(), signIn()]);
  expect(answers.every((answer) => answer.ok)).toBe(true);
  expect(desk.asked).toBe(1);
  expect(rosters.ranksOf(TENANT, '7001-199')).toEqual({ billing: 'member' });
  desk.answer = ok({ name: 'Lena', groups: ['32'] });
  time.advance(30_000);
  await signIn();
  expect(rosters.ranksOf(TENANT, '7001-199')).toEqual({ technical: 'member' });
  expect(await stores.agents.find('7001-199')).toMatchObject({ groups: ['32'] });
});

test('[K4] while the help desk is away who is known comes in, nobody else', async () => {
  const { signIn, desk, time } = await signInSite();
  desk.answer = AWAY;
  await expect(signIn()).resolves.toEqual(AWAY);
  desk.answer = ok({ name: 'Lena', groups: ['31'] });
  await signIn();
  time.advance(30_000);
  desk.answer = AWAY;
  await expect(signIn()).resolves.toMatchObject({ ok: true, value: { agent: { name: 'Lena' } } });
});

test('[K4] who is no agent any more does not come in, known or not', async () => {
  const { signIn, desk, time } = await signInSite();
  await signIn();
  time.advance(30_000);
  desk.answer = fail('not-allowed', 'Only agents can use Casement.');
  await expect(signIn()).resolves.toMatchObject({ error: { code: 'not-allowed' } });
});
