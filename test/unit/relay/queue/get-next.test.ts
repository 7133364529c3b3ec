import type { AgentSettings } from '#shared/protocol/roster.ts';
import { Reservations } from '../../../../relay/domain/queue/reservations.ts';
import { FakeTime } from '../../../support/fake-time.ts';
import { member, QueueSite, roster, StillRoster, TENANT } from './queue-site.ts';

const BILLING = { kind: 'team', teamId: 'billing' } as const;

/** Two agents of a queue whose sessions are taken by hand. */
async function open(settings: Partial<AgentSettings> = {}): Promise<QueueSite> {
  const members = [member('a1', ['billing'], settings), member('a2', ['billing'], settings)];
  const rosters = new StillRoster(roster({ billing: { routing: 'none' } }, members));
  const site = await new QueueSite(new FakeTime(), rosters).start();
  for (const { agentId } of members) site.beat(agentId);
  return site;
}

test('[F6] Get next takes the oldest, skips what is offered to others, and a retry gets the same', async () => {
  const site = await open();
  const ids = [await site.request(BILLING), await site.request(BILLING)];
  const claims = { role: 'agent' as const, tenantId: TENANT, installationId: '1', agentId: 'a1', name: 'A1' };
  expect(await site.queues.next(claims, 'command-1')).toEqual({ ok: true, value: { sessionId: ids[0] } });
  expect(await site.queues.next(claims, 'command-1')).toEqual({ ok: true, value: { sessionId: ids[0] } });
  const both = await Promise.all([
    site.queues.next(claims, 'command-2'),
    site.queues.next({ ...claims, agentId: 'a2', name: 'A2' }, 'command-3'),
  ]);
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  expect(both.find(({ ok }) => !ok)).toMatchObject({ error: { code: 'not-found' } });
});

test('[F6] [A5] Get next never goes beyond capacity, also twice at once', async () => {
  const site = await open({ capacity: 1 });
  await site.request(BILLING);
  await site.request(BILLING);
  const claims = { role: 'agent' as const, tenantId: TENANT, installationId: '1', agentId: 'a1', name: 'A1' };
  const both = await Promise.all([site.queues.next(claims, 'command-1'), site.queues.next(claims, 'command-2')]);
  expect(both.map((result) => (result.ok ? 'taken' : result.error.code))).toEqual(['taken', 'at-capacity']);
});

test('[A5] two takings at once share no place', async () => {
  const site = await open({ capacity: 1 });
  const sessions = [await site.request(BILLING), await site.request(BILLING)];
  const results = await Promise.all(
    sessions.map((id) =>
      site.queues.whileTaking(site.session(id), 'a1', () => site.run('a1', id, { type: 'session:take' })),
    ),
  );
  expect(results.map((result) => (result.ok ? 'taken' : result.error.code))).toEqual(['taken', 'at-capacity']);
});

test('[F6] without the permission nothing is taken', async () => {
  const site = await open({ permissions: [] });
  const id = await site.request(BILLING);
  const claims = { role: 'agent' as const, tenantId: TENANT, installationId: '1', agentId: 'a1', name: 'A1' };
  expect(await site.queues.next(claims, 'command-1')).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
  expect(site.session(id)).toMatchObject({ phase: 'waiting' });
});

test('[A5] two writes for one session keep one place until both are over', async () => {
  const reservations = new Reservations();
  let finish: () => void = () => undefined;
  const slow = reservations.hold('a1', 's1', () => new Promise<void>((resolve) => (finish = resolve)));
  await reservations.hold('a1', 's1', async () => undefined);
  expect([...reservations.sessionsOf('a1').keys()]).toEqual(['s1']);
  finish();
  await slow;
  expect(reservations.sessionsOf('a1').size).toBe(0);
});
