import { FakeTime } from '../../../support/fake-time.ts';
import { member, QueueSite, roster, StillRoster } from './queue-site.ts';
import type { QueueSettings, Roster } from '#shared/protocol/roster.ts';

export const BILLING = { kind: 'team', teamId: 'billing' } as const;
export const TECHNICAL = { kind: 'team', teamId: 'technical' } as const;
export const TRIO = [member('a1', ['billing']), member('a2', ['billing']), member('a3', ['billing'])];

/** A relay with two queues, and everybody of these members present. */
export async function open(
  queue: Partial<QueueSettings> = {},
  members = TRIO,
  change: (roster: Roster) => Roster = (same) => same,
): Promise<QueueSite> {
  const rosters = new StillRoster(change(roster({ billing: queue, technical: {} }, members)));
  const site = await new QueueSite(new FakeTime(), rosters).start();
  for (const { agentId } of members) site.beat(agentId);
  return site;
}

/** Ids of the trio. */
export const ids = TRIO.map(({ agentId }) => agentId);
