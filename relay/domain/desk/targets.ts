import type { Targets } from '#shared/protocol/desk.ts';
import type { Session } from '#shared/protocol/session.ts';
import type { AgentPresence } from '../presence/agent-presence.ts';
import type { QueueService } from '../queue/queue-service.ts';
import type { Rosters } from '../roster/rosters.ts';
import { isWaiting } from './queue-rows.ts';

/** More than anybody reads; those who are here come first. */
const MOST_AGENTS = 500;

interface Collaborators {
  rosters: Rosters;
  queues: Pick<QueueService, 'availabilityOf' | 'figuresOf'>;
  presence: Pick<AgentPresence, 'isHere'>;
}

/** Whom this session can be given to or shared with, each with what speaks against it (rows H1, H3, H4). */
export function targetsOf(session: Session, { rosters, queues, presence }: Collaborators): Targets {
  const { tenantId } = session;
  const { teams, members } = rosters.of(tenantId);
  const rejections = isWaiting(session) ? session.place.rejections.map(({ agentId }) => agentId) : [];
  const nameOf = (teamId: string) => rosters.team(tenantId, teamId)?.name ?? teamId;
  const [here, away] = [members.filter(isPresent), members.filter((member) => !isPresent(member))];
  return {
    teams: teams.map(({ id, name }) => {
      const { waiting, available } = queues.figuresOf(tenantId, id);
      return { teamId: id, name, waiting, available };
    }),
    agents: [...here, ...away].slice(0, MOST_AGENTS).map(({ agentId, name, ranks }) => {
      const { load, capacity, reasons } = queues.availabilityOf(tenantId, agentId);
      return {
        agent: { id: agentId, name },
        teams: Object.keys(ranks).map(nameOf),
        skills: rosters.settingsOf(tenantId, agentId).skills,
        load,
        capacity,
        unavailable: reasons,
        hasDeclined: rejections.includes(agentId),
      };
    }),
  };

  function isPresent({ agentId }: { agentId: string }): boolean {
    return presence.isHere(agentId);
  }
}
