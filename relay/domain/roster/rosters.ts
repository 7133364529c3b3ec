import { DEFAULT_MASKING } from '#shared/protocol/default-masking.ts';
import type { MaskingRules } from '#shared/protocol/masking.ts';
import type { Standing } from '#shared/protocol/rights.ts';
import {
  TenantPolicy,
  type AgentSettings,
  type Member,
  type Rank,
  type Roster,
  type Team,
} from '#shared/protocol/roster.ts';
import type { Session } from '#shared/protocol/session.ts';
import type { AgentStore, Clock, KnownAgent, Observe, RosterChange, RosterStore } from '../ports.ts';
import type { Tenant } from '../tenant.ts';
import type { Audit } from './audit.ts';
import { DEFAULT_SETTINGS, EMPTY_ROSTER } from './default-settings.ts';
import { RosterIndex } from './roster-index.ts';

export interface RosterParts {
  store: RosterStore;
  agents: AgentStore;
  audit: Audit;
  clock: Clock;
  observe: Observe;
  /** The roster with which a tenant begins; the stored one counts from then on. */
  seeds: (tenantId: string) => Omit<Roster, 'version'> | undefined;
}

const RELAY = { id: 'relay', name: 'Casement' };
const NO_RANKS: Readonly<Record<string, Rank>> = {};
/** How often agents that signed in at another relay are read again. */
const AGENTS_EVERY_MS = 60_000;

/** Who is in which team and may do what, of all tenants, in memory. */
export class Rosters {
  readonly #indexes = new Map<string, RosterIndex>();
  /** Every known agent, by tenant and id. */
  readonly #agents = new Map<string, Map<string, KnownAgent>>();
  readonly #listeners = new Set<(tenantId: string) => void>();
  #agentsReadAt = 0;

  constructor(private readonly parts: RosterParts) {}

  async load(tenants: readonly Tenant[]): Promise<void> {
    await this.#readAgents();
    await Promise.all(
      tenants.map(async ({ id }) => {
        this.#adopt(id, (await this.parts.store.newest(id)) ?? (await this.#seed(id)));
      }),
    );
  }

  /** Takes up what other relays have changed, of one tenant or of all. Cheap while nothing has changed. */
  async refresh(tenantId?: string): Promise<void> {
    const tenantIds = tenantId === undefined ? [...this.#indexes.keys()] : [tenantId];
    await Promise.all(tenantIds.map((id) => this.#catchUp(id)));
    if (this.parts.clock() - this.#agentsReadAt >= AGENTS_EVERY_MS) await this.#readAgents();
  }

  /** Makes sure that an agent who signed in at another relay is known here. */
  async know(tenantId: string, agentId: string): Promise<void> {
    if (this.#agents.get(tenantId)?.has(agentId)) return;
    const agent = await this.parts.agents.find(agentId);
    if (agent) this.meet(agent);
  }

  /** With the help desk's groups folded into the ranks. */
  of(tenantId: string): Roster {
    return this.#index(tenantId).roster;
  }

  /** As it is stored: without agents of whom nothing but their groups is known. */
  stored(tenantId: string): Roster {
    return this.#index(tenantId).stored;
  }

  member(tenantId: string, agentId: string): Member | undefined {
    return this.#index(tenantId).member(agentId);
  }

  ranksOf(tenantId: string, agentId: string): Readonly<Record<string, Rank>> {
    return this.member(tenantId, agentId)?.ranks ?? NO_RANKS;
  }

  membersOf(tenantId: string, teamId: string): Member[] {
    return this.#index(tenantId).membersOf(teamId);
  }

  settingsOf(tenantId: string, agentId: string): AgentSettings {
    return this.member(tenantId, agentId)?.settings ?? DEFAULT_SETTINGS;
  }

  /** What agents see of the site of this portal. */
  maskingOf(tenantId: string, portalId: string): MaskingRules {
    return this.stored(tenantId).masking[portalId] ?? DEFAULT_MASKING;
  }

  team(tenantId: string, teamId: string): Team | undefined {
    return this.#index(tenantId).team(teamId);
  }

  teamsOf(tenantId: string, agentId: string): Team[] {
    const ranks = this.ranksOf(tenantId, agentId);
    return this.stored(tenantId).teams.filter(({ id }) => ranks[id] !== undefined);
  }

  /** What the rules of rights need to know of who asks; guests and strangers stand for nothing. */
  standingOf(tenantId: string, agentId: string, session: Session): Standing {
    const { leadsMayJoin, watching, recording } = this.stored(tenantId).policy;
    const member = this.member(tenantId, agentId);
    return {
      agentId,
      ranks: member?.ranks ?? NO_RANKS,
      permissions: member?.settings.permissions ?? [],
      ownerRanks: session.owner ? this.ranksOf(tenantId, session.owner.id) : NO_RANKS,
      leadsMayJoin,
      watching,
      recording,
    };
  }

  /** An agent is seen for the first time, or with other groups. */
  meet(agent: KnownAgent): void {
    const agents = this.#agents.get(agent.tenantId) ?? new Map<string, KnownAgent>();
    this.#agents.set(agent.tenantId, agents.set(agent.id, agent));
    if (this.#indexes.get(agent.tenantId)?.meet(agent)) this.#tell(agent.tenantId);
  }

  onChange(listener: (tenantId: string) => void): void {
    this.#listeners.add(listener);
  }

  /** The next version; `taken` when somebody else made it first. */
  async write(tenantId: string, roster: Roster, change: RosterChange): Promise<'written' | 'taken'> {
    const outcome = await this.parts.store.add(tenantId, roster, change);
    if (outcome === 'written') this.#adopt(tenantId, roster);
    else await this.#catchUp(tenantId);
    return outcome;
  }

  /** The changes after `version`, oldest first, at most the newest `limit`. */
  async changesSince(tenantId: string, version: number, limit: number): Promise<RosterChange[]> {
    const newest = this.stored(tenantId).version;
    const first = Math.max(version, newest - limit) + 1;
    const versions = Array.from({ length: Math.max(0, newest - first + 1) }, (_, index) => first + index);
    const changes = await Promise.all(versions.map((each) => this.parts.store.change(tenantId, each)));
    return changes.filter((change) => change !== undefined);
  }

  async #seed(tenantId: string): Promise<Roster> {
    const seed = this.parts.seeds(tenantId);
    if (!seed) return EMPTY_ROSTER;
    const roster = { ...seed, version: 1 };
    const change = { version: 1, by: RELAY, at: this.parts.clock(), what: 'took the roster from the tenants file' };
    const outcome = await this.parts.store.add(tenantId, roster, change);
    if (outcome === 'taken') return (await this.parts.store.newest(tenantId)) ?? roster;
    this.parts.audit.record(tenantId, RELAY, 'roster.seed', 'roster', 'done', change.what);
    return roster;
  }

  async #catchUp(tenantId: string): Promise<void> {
    const next = this.stored(tenantId).version + 1;
    if (!(await this.parts.store.change(tenantId, next))) return;
    const newest = await this.parts.store.newest(tenantId);
    if (newest) this.#adopt(tenantId, newest);
  }

  async #readAgents(): Promise<void> {
    this.#agentsReadAt = this.parts.clock();
    for (const agent of await this.parts.agents.all()) this.meet(agent);
  }

  #adopt(tenantId: string, roster: Roster): void {
    const before = this.#indexes.get(tenantId);
    if (before && before.stored.version >= roster.version) return;
    // A roster from before a part of it existed has that part's default; the store does not know its shape.
    const masking = (roster as Partial<Roster>).masking ?? {};
    const whole = { ...roster, masking, policy: TenantPolicy.parse(roster.policy) };
    this.#indexes.set(tenantId, new RosterIndex(whole, this.#agents.get(tenantId)?.values() ?? []));
    this.parts.observe('roster-changed', { tenantId, version: roster.version });
    this.#tell(tenantId);
  }

  #tell(tenantId: string): void {
    for (const listener of this.#listeners) listener(tenantId);
  }

  #index(tenantId: string): RosterIndex {
    const index =
      this.#indexes.get(tenantId) ?? new RosterIndex(EMPTY_ROSTER, this.#agents.get(tenantId)?.values() ?? []);
    this.#indexes.set(tenantId, index);
    return index;
  }
}
