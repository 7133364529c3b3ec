import { fail, ok, type Result } from '#shared/protocol/result.ts';
import type { MaskingRules } from '#shared/protocol/masking.ts';
import type { AuditEntry, SiteMasking } from '#shared/protocol/rest.ts';
import type { AgentSettings, QueueSettings, Rank, Roster, TenantPolicy } from '#shared/protocol/roster.ts';
import type { Clock, Directory } from '../ports.ts';
import type { Audit } from './audit.ts';
import { isManager } from './edit.ts';
import { editAgent } from './edit-agent.ts';
import { editMasking } from './edit-masking.ts';
import { editPolicy } from './edit-policy.ts';
import { editQueue } from './edit-queue.ts';
import { editRank } from './edit-rank.ts';
import { editSkill } from './edit-skill.ts';
import { editTeam } from './edit-team.ts';
import { RosterChanges, type AgentClaims, type Changed } from './roster-changes.ts';
import { rosterView } from './roster-view.ts';
import type { Rosters } from './rosters.ts';

const MOST_AUDIT = 200;
const ONLY_LEADS = fail('not-allowed', 'Only leads and managers of a team can see this.');
const NO_PORTAL = fail('not-found', 'There is no such portal.');
const ONLY_MANAGERS = fail('not-allowed', 'Only a manager can see this.');

interface RosterDeskParts {
  rosters: Rosters;
  audit: Audit;
  directory: Pick<Directory, 'portal' | 'tenant'>;
  clock: Clock;
}

/** Teams, ranks and settings as leads and managers read and change them. Every change and every refusal is audited. */
export class RosterDesk {
  readonly #changes: RosterChanges;

  constructor(private readonly parts: RosterDeskParts) {
    this.#changes = new RosterChanges(parts);
  }

  async getRoster(claims: AgentClaims): Promise<Result<Roster>> {
    const ranks = await this.#ranksOf(claims);
    const view = rosterView(this.parts.rosters.of(claims.tenantId), ranks);
    if (view) return ok(view);
    return this.#changes.refuse(claims, { action: 'roster.read', target: 'roster' }, ONLY_LEADS);
  }

  async getAudit(claims: AgentClaims): Promise<Result<{ entries: AuditEntry[] }>> {
    if (!isManager({ ranks: await this.#ranksOf(claims) })) {
      return this.#changes.refuse(claims, { action: 'audit.read', target: 'audit' }, ONLY_MANAGERS);
    }
    return ok({ entries: await this.parts.audit.newest(claims.tenantId, MOST_AUDIT) });
  }

  putTeam(
    claims: AgentClaims,
    { teamId: id, version, name, groups }: { teamId: string; version: number; name: string; groups: string[] },
  ): Promise<Changed> {
    const input = { id, name, groups };
    return this.#changes.attempt(claims, { action: 'team.put', target: `team:${id}`, version, edit: editTeam, input });
  }

  putQueue(claims: AgentClaims, input: { teamId: string; version: number; queue: QueueSettings }): Promise<Changed> {
    const target = `team:${input.teamId}`;
    return this.#changes.attempt(claims, { ...input, action: 'queue.put', target, edit: editQueue, input });
  }

  putRank(
    claims: AgentClaims,
    input: { teamId: string; agentId: string; version: number; rank: Rank | null },
  ): Promise<Changed> {
    const target = `agent:${input.agentId}`;
    return this.#changes.attempt(claims, { ...input, action: 'rank.put', target, edit: editRank, input });
  }

  putAgent(
    claims: AgentClaims,
    input: { agentId: string; version: number; settings: AgentSettings },
  ): Promise<Changed> {
    const target = `agent:${input.agentId}`;
    return this.#changes.attempt(claims, { ...input, action: 'agent.put', target, edit: editAgent, input });
  }

  putSkill(
    claims: AgentClaims,
    { skillId: id, version, name }: { skillId: string; version: number; name: string },
  ): Promise<Changed> {
    const input = { id, name };
    return this.#changes.attempt(claims, {
      action: 'skill.put',
      target: `skill:${id}`,
      version,
      edit: editSkill,
      input,
    });
  }

  putPolicy(claims: AgentClaims, input: { version: number; policy: TenantPolicy }): Promise<Changed> {
    return this.#changes.attempt(claims, { ...input, action: 'policy.put', target: 'policy', edit: editPolicy, input });
  }

  async getMasking(claims: AgentClaims): Promise<Result<SiteMasking>> {
    const { rosters, directory } = this.parts;
    const { tenantId } = claims;
    if (!isManager({ ranks: await this.#ranksOf(claims) }))
      return this.#changes.refuse(claims, { action: 'masking.read', target: 'masking' }, ONLY_MANAGERS);
    const portals = directory.tenant(tenantId)?.portals ?? [];
    return ok({
      version: rosters.stored(tenantId).version,
      portals: portals.map(({ id, name, origins }) => ({
        id,
        name,
        origins,
        rules: rosters.maskingOf(tenantId, id),
      })),
    });
  }

  async putMasking(
    claims: AgentClaims,
    input: { portalId: string; version: number; rules: MaskingRules },
  ): Promise<Changed> {
    const { portalId } = input;
    if (this.parts.directory.portal(portalId)?.tenant.id !== claims.tenantId) return NO_PORTAL;
    const target = `portal:${portalId}`;
    return this.#changes.attempt(claims, { ...input, action: 'masking.put', target, edit: editMasking, input });
  }

  /** As every relay has them now. */
  async #ranksOf({ tenantId, agentId }: AgentClaims) {
    await this.parts.rosters.refresh(tenantId);
    return this.parts.rosters.ranksOf(tenantId, agentId);
  }
}
