import type { AgentRef } from '#shared/protocol/agent-ref.ts';
import type { CommandInput } from '#shared/protocol/commands.ts';
import { fail, ok, type Result } from '#shared/protocol/result.ts';
import { outranks } from '#shared/protocol/rights.ts';
import type { RandomId } from '../ports.ts';
import type { AgentPresence } from '../presence/agent-presence.ts';
import type { Audit } from '../roster/audit.ts';
import type { Rosters } from '../roster/rosters.ts';
import type { AgentClaims } from './desk-view.ts';
import type { RowIndex } from './row-index.ts';
import type { WatchLog } from './watch-log.ts';

export interface Monitor {
  id: string;
  tenantId: string;
  teamId: string;
  agentId: string;
  watcher: AgentRef;
  reason: string;
  /** The watcher's connection: frames go there and nowhere else. */
  connection: string;
}

interface Collaborators {
  rosters: Rosters;
  presence: Pick<AgentPresence, 'isHere'>;
  rows: RowIndex;
  log: WatchLog;
  audit: Audit;
  randomId: RandomId;
}

/** Watching the console of somebody of lower rank, with or without a session (rows I9 to I11). */
export class Monitors {
  readonly #monitors = new Map<string, Monitor>();
  readonly #listeners: Array<(monitor: Monitor, isOn: boolean) => void> = [];

  constructor(private readonly with_: Collaborators) {}

  /** Told when a watch begins or ends: the one who is watched must know. */
  onChange(listener: (monitor: Monitor, isOn: boolean) => void): void {
    this.#listeners.push(listener);
  }

  /** Asked again from the same page: the watch goes on, and the one who is watched begins the picture anew. */
  start(
    claims: AgentClaims,
    { teamId, agentId, reason }: CommandInput<'monitor:start'>,
    connection: string,
  ): Result<{ monitorId: string }> {
    const { tenantId } = claims;
    const watcher = { id: claims.agentId, name: claims.name };
    const refused = this.#refuse(claims, teamId, agentId);
    if (refused) {
      this.with_.audit.record(tenantId, watcher, 'monitor:start', agentId, 'refused', refused.error.code);
      return refused;
    }
    const running = this.of(agentId).find((one) => one.connection === connection && one.teamId === teamId);
    if (running) {
      this.#tell(running, true);
      return ok({ monitorId: running.id });
    }
    const monitor = { id: this.with_.randomId(), tenantId, teamId, agentId, watcher, reason, connection };
    this.#monitors.set(monitor.id, monitor);
    this.with_.log.start(monitor.id, { tenantId, watcher, agentId }, null, reason);
    this.#tell(monitor, true);
    return ok({ monitorId: monitor.id });
  }

  stop({ agentId }: AgentClaims, monitorId: string): Result<Record<string, never>> {
    const monitor = this.#monitors.get(monitorId);
    if (monitor?.watcher.id !== agentId) return fail('not-found', 'Nobody is watched under this id.');
    this.#end(monitor);
    return ok({});
  }

  /** The watcher's page is gone. */
  leave(connection: string): void {
    for (const monitor of this.#monitors.values()) if (monitor.connection === connection) this.#end(monitor);
  }

  /** Ends what is not allowed any more: ranks, the tenant's rules or presence have changed. */
  recheck(): void {
    for (const monitor of this.#monitors.values()) {
      const { tenantId, watcher, teamId, agentId } = monitor;
      if (this.#refuse({ tenantId, agentId: watcher.id }, teamId, agentId)) this.#end(monitor);
    }
  }

  of(agentId: string): Monitor[] {
    return [...this.#monitors.values()].filter((monitor) => monitor.agentId === agentId);
  }

  isWatched(agentId: string): boolean {
    return this.of(agentId).length > 0;
  }

  /** Where a frame of this agent's console goes; nothing unless it is theirs that is watched. */
  connectionFor(agentId: string, monitorId: string): string | undefined {
    const monitor = this.#monitors.get(monitorId);
    return monitor?.agentId === agentId ? monitor.connection : undefined;
  }

  #refuse(
    { tenantId, agentId: watcherId }: Pick<AgentClaims, 'tenantId' | 'agentId'>,
    teamId: string,
    agentId: string,
  ): ReturnType<typeof fail> | undefined {
    const { rosters, presence } = this.with_;
    const upper = rosters.ranksOf(tenantId, watcherId)[teamId];
    const lower = rosters.ranksOf(tenantId, agentId)[teamId];
    if (!rosters.team(tenantId, teamId) || lower === undefined) return fail('not-found', 'There is no such agent.');
    if (!outranks(upper, lower)) return fail('not-allowed', 'Only who is of higher rank in the team may watch.');
    const { watching } = rosters.of(tenantId).policy;
    if (watching === 'off') return fail('not-allowed', 'Watching is switched off.');
    if (!presence.isHere(agentId)) return fail('not-available', 'This agent is not signed in.');
    if (watching === 'sessions' && !this.#isServing(tenantId, agentId, teamId)) {
      return fail('not-available', 'This agent has no session of the team.');
    }
    return undefined;
  }

  #isServing(tenantId: string, agentId: string, teamId: string): boolean {
    const sessions = this.with_.rows.in(tenantId, { kind: 'agent', agentId });
    return sessions.some(({ phase, owner, teamId: ofTeam }) => {
      return phase === 'active' && owner?.id === agentId && ofTeam === teamId;
    });
  }

  #end(monitor: Monitor): void {
    this.#monitors.delete(monitor.id);
    this.#tell(monitor, false);
    this.with_.log.end(monitor.id);
  }

  #tell(monitor: Monitor, isOn: boolean): void {
    for (const listener of this.#listeners) listener(monitor, isOn);
  }
}
