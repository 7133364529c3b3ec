import type { CommandOutput } from '#shared/protocol/commands.ts';
import { grantsOf } from '#shared/protocol/evolve-sharing.ts';
import type { SessionCard } from '#shared/protocol/desk.ts';
import { fail, ok, type Result } from '#shared/protocol/result.ts';
import { outranks } from '#shared/protocol/rights.ts';
import type { Member, Rank } from '#shared/protocol/roster.ts';
import type { Session } from '#shared/protocol/session.ts';
import type { Clock } from '../ports.ts';
import type { AgentPresence } from '../presence/agent-presence.ts';
import type { QueueService } from '../queue/queue-service.ts';
import type { Rosters } from '../roster/rosters.ts';
import type { AgentClaims, DeskViews } from './desk-view.ts';
import type { Monitors } from './monitors.ts';
import { customerOf, rowIn } from './queue-rows.ts';
import type { RowIndex } from './row-index.ts';

type TeamView = CommandOutput<'team:open'>;

interface Collaborators {
  rosters: Rosters;
  queues: Pick<QueueService, 'availabilityOf' | 'figuresOf' | 'todayOf'>;
  presence: Pick<AgentPresence, 'isHere'>;
  rows: RowIndex;
  desk: DeskViews;
  monitors: Monitors;
  clock: Clock;
}

/** The dashboard of one team, as somebody of one rank sees it (rows I1 to I5). */
export class TeamViews {
  constructor(private readonly with_: Collaborators) {}

  /** The caller's rank, or why there is no dashboard of this team for them. */
  admit({ tenantId, agentId }: AgentClaims, teamId: string): Result<Rank> {
    const { rosters } = this.with_;
    if (!rosters.team(tenantId, teamId)) return fail('not-found', 'There is no such team.');
    const rank = rosters.ranksOf(tenantId, agentId)[teamId];
    if (rank === undefined || rank === 'member') return fail('not-allowed', 'Only leads and managers see this.');
    return ok(rank);
  }

  of(tenantId: string, teamId: string, rank: Rank): TeamView | undefined {
    const { rosters, queues, rows, desk, clock } = this.with_;
    const team = rosters.team(tenantId, teamId);
    if (!team) return undefined;
    const queue = { kind: 'team' as const, teamId };
    const facts = desk.facts(tenantId);
    return {
      teamId,
      name: team.name,
      rank,
      figures: queues.figuresOf(tenantId, teamId),
      waiting: rows
        .in(tenantId, queue)
        .flatMap((session) => rowIn(session, queue, facts) ?? [])
        .filter(({ kind }) => kind === 'waiting'),
      members: this.#members(tenantId, teamId, rank),
      today: queues.todayOf(tenantId, teamId),
      now: clock(),
    };
  }

  #members(tenantId: string, teamId: string, rank: Rank): TeamView['members'] {
    const { rosters, presence } = this.with_;
    return rosters.membersOf(tenantId, teamId).flatMap((member) => {
      const lower = member.ranks[teamId];
      if (lower === undefined || !outranks(rank, lower) || !presence.isHere(member.agentId)) return [];
      return [this.#member(tenantId, teamId, member, lower)];
    });
  }

  #member(tenantId: string, teamId: string, { agentId, name }: Member, rank: Rank): TeamView['members'][number] {
    const { queues, rows, monitors } = this.with_;
    // What they do for other teams is not this team's business (row I4).
    const sessions = rows
      .in(tenantId, { kind: 'agent', agentId })
      .filter((session) => session.owner?.id === agentId && session.teamId === teamId)
      .map(cardOf);
    return {
      agent: { id: agentId, name },
      rank,
      availability: queues.availabilityOf(tenantId, agentId),
      sessions,
      isWatched:
        monitors.isWatched(agentId) ||
        sessions.some(({ owner, watchers }) => owner?.id === agentId && watchers.length > 0),
    };
  }
}

function cardOf(session: Session): SessionCard {
  const { id, mode, topic, ticket, phase, owner, participants, watchers, teamId, openedAt } = session;
  return {
    sessionId: id,
    mark: mode,
    customer: customerOf(session),
    topic,
    ticket: { id: ticket.id, subject: ticket.subject },
    phase,
    owner,
    participants: participants.map(({ agent }) => agent),
    watchers: watchers.map(({ agent }) => agent),
    teamId,
    isSharing: session.phase === 'active' && grantsOf(session.sharing).length > 0,
    since: ('customer' in session ? session.customer?.joinedAt : undefined) ?? openedAt,
  };
}
