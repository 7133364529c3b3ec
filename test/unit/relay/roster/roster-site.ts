import type { QueueSettings, Roster } from '#shared/protocol/roster.ts';
import { createMemoryAgentStore } from '../../../../relay/adapters/memory/memory-agent-store.ts';
import { createMemoryAuditStore } from '../../../../relay/adapters/memory/memory-audit-store.ts';
import { createMemoryRosterStore } from '../../../../relay/adapters/memory/memory-roster-store.ts';
import { createDirectory } from '../../../../relay/domain/directory.ts';
import type { AgentStore, AuditStore, RosterStore } from '../../../../relay/domain/ports.ts';
import { Audit } from '../../../../relay/domain/roster/audit.ts';
import { RosterDesk } from '../../../../relay/domain/roster/roster-desk.ts';
import { Rosters } from '../../../../relay/domain/roster/rosters.ts';
import { FakeTime } from '../../../support/fake-time.ts';
import { fernwayRoster } from '../../../support/fernway-roster.ts';

export const TENANT = 'fernway';
export const MARA = '7001-101';
export const TOMAS = '7001-102';
export const JONAH = '7001-104';
export const ROSA = '7001-105';
export const YUKI = '7001-106';

/** What a relay keeps; two sites on the same one are two relays. */
export interface SharedStores {
  rosters: RosterStore;
  agents: AgentStore;
  audit: AuditStore;
}

export function sharedStores(): SharedStores {
  return { rosters: createMemoryRosterStore(), agents: createMemoryAgentStore(), audit: createMemoryAuditStore() };
}

/** Fernway's teams, with the help desk's groups 31 for billing and 32 for technical. */
export function rosterWithGroups(): Omit<Roster, 'version'> {
  const roster = fernwayRoster();
  const groups: Record<string, string[]> = { billing: ['31'], technical: ['32'] };
  return { ...roster, teams: roster.teams.map((team) => ({ ...team, groups: groups[team.id] ?? [] })) };
}

/** Rosters, their desk and their audit over memory stores. */
export async function createRosterSite(stores = sharedStores(), seed?: Omit<Roster, 'version'>) {
  const time = new FakeTime();
  let count = 0;
  const observed: string[] = [];
  const common = { clock: time.clock, observe: (event: string) => void observed.push(event) };
  const audit = new Audit({ ...common, store: stores.audit, timer: time.timer, randomId: () => String(count++) });
  const rosters = new Rosters({
    ...common,
    store: stores.rosters,
    agents: stores.agents,
    audit,
    seeds: (tenantId) => (tenantId === TENANT ? (seed ?? rosterWithGroups()) : undefined),
  });
  const keyMinutes = { min: 1, default: 60, max: 1440 };
  const tenants = [TENANT, 'other'].map((id) => ({
    id,
    company: 'Fernway',
    portals: [{ id: `${id}-help`, name: 'Help', locale: 'en', origins: [], keyMinutes }],
    installations: [],
  }));
  await rosters.load(tenants);
  const desk = new RosterDesk({ rosters, audit, directory: createDirectory(tenants), clock: time.clock });
  return { time, audit, rosters, desk, stores, observed, claims: (agentId: string) => claimsOf(rosters, agentId) };
}

function claimsOf(rosters: Rosters, agentId: string) {
  const name = rosters.member(TENANT, agentId)?.name ?? 'Nobody';
  return { role: 'agent', tenantId: TENANT, installationId: '7001', agentId, name } as const;
}

export type RosterSite = Awaited<ReturnType<typeof createRosterSite>>;

/** The queue settings of a team as they are, with a change. */
export function queueOf({ rosters }: RosterSite, teamId: string, change: Partial<QueueSettings>): QueueSettings {
  const queue = rosters.team(TENANT, teamId)?.queue;
  if (!queue) throw new Error(`There is no team ${teamId}.`);
  return { ...queue, ...change };
}

export async function newestAudit({ audit, stores }: RosterSite) {
  await audit.settle();
  return (await stores.audit.newest(TENANT, 1))[0];
}
