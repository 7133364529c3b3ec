import { randomBytes } from 'node:crypto';
import { AgentPresence } from './domain/presence/agent-presence.ts';
import { Audit } from './domain/roster/audit.ts';
import { RosterDesk } from './domain/roster/roster-desk.ts';
import { Rosters } from './domain/roster/rosters.ts';
import type { Directory, RandomId } from './domain/ports.ts';
import type { Target } from './domain/sessions/command.ts';
import type { QueueRef } from '#shared/protocol/queue-event.ts';
import type { Parts } from './parts.ts';

export const randomId: RandomId = () => randomBytes(16).toString('base64url');

/** Who there is: teams, ranks, presence, and the audit of what they do. */
export interface People {
  audit: Audit;
  rosters: Rosters;
  rosterDesk: RosterDesk;
  agentPresence: AgentPresence;
  /** Who is told when an agent comes, goes or idles. */
  onPresence: (listener: (agentId: string) => void) => void;
  targetOf: (tenantId: string, queue: QueueRef) => Target | undefined;
}

export function composePeople({ stores, tenants, clock, timer, observe }: Parts, directory: Directory): People {
  const audit = new Audit({ store: stores.audit, clock, timer, randomId, observe });
  const seeds = new Map(tenants.map(({ id, roster }) => [id, roster]));
  const rosters = new Rosters({
    store: stores.rosters,
    agents: stores.agents,
    audit,
    clock,
    observe,
    seeds: (tenantId) => seeds.get(tenantId),
  });
  const listeners: Array<(agentId: string) => void> = [];
  const agentPresence = new AgentPresence({
    clock,
    timer,
    changed: (agentId) => {
      for (const listener of listeners) listener(agentId);
    },
  });
  return {
    audit,
    rosters,
    rosterDesk: new RosterDesk({ rosters, audit, directory, clock }),
    agentPresence,
    onPresence: (listener) => void listeners.push(listener),
    targetOf: (tenantId, queue) => targetOf({ rosters, agentPresence }, tenantId, queue),
  };
}

function targetOf(
  { rosters, agentPresence }: Pick<People, 'rosters' | 'agentPresence'>,
  tenantId: string,
  queue: QueueRef,
): Target | undefined {
  if (queue.kind === 'team') {
    const team = rosters.team(tenantId, queue.teamId);
    return team && { name: team.name, isHere: true };
  }
  const member = rosters.member(tenantId, queue.agentId);
  return member && { name: member.name, isHere: agentPresence.isHere(queue.agentId) };
}
