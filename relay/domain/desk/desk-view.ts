import type { CommandOutput } from '#shared/protocol/commands.ts';
import type { OfferCard, QueueRow } from '#shared/protocol/desk.ts';
import type { QueueRef } from '#shared/protocol/queue-event.ts';
import type { Rank } from '#shared/protocol/roster.ts';
import type { SessionIn } from '#shared/protocol/session.ts';
import type { Claims, Clock } from '../ports.ts';
import type { QueueService } from '../queue/queue-service.ts';
import type { Rosters } from '../roster/rosters.ts';
import { offerCard } from './offer-card.ts';
import type { PreferenceBook } from './preference-book.ts';
import { rowIn, type RowFacts } from './queue-rows.ts';
import type { RowIndex } from './row-index.ts';
import type { TeamChat } from './team-chat.ts';

type DeskView = CommandOutput<'desk:open'>;
export type AgentClaims = Extract<Claims, { role: 'agent' }>;

interface Collaborators {
  rosters: Rosters;
  queues: Pick<QueueService, 'availabilityOf' | 'positionOf'>;
  rows: RowIndex;
  chat: TeamChat;
  preferences: PreferenceBook;
  clock: Clock;
}

/** What an agent's desk shows: asked for whole on every connect, followed by rows that change. */
export class DeskViews {
  constructor(private readonly with_: Collaborators) {}

  async open(claims: AgentClaims): Promise<DeskView> {
    const { rosters, queues, preferences, clock } = this.with_;
    const { tenantId, agentId, name } = claims;
    const { policy } = rosters.of(tenantId);
    const kept = await preferences.of(agentId);
    const unread = await this.#unread(claims);
    // From here on nothing waits: what changes after the answer was made is told after it.
    return {
      me: { id: agentId, name },
      ranks: rosters.ranksOf(tenantId, agentId),
      permissions: rosters.settingsOf(tenantId, agentId).permissions,
      leadsMayJoin: policy.leadsMayJoin,
      watching: policy.watching,
      watchingShows: policy.watchingShows,
      recording: policy.recording,
      colleagueRanks: this.#colleagueRanks(claims),
      availability: queues.availabilityOf(tenantId, agentId),
      preferences: kept,
      queues: this.#queues(claims, kept.favourites, unread),
      offers: this.#offers(claims),
      now: clock(),
    };
  }

  /** One row as it is now; nothing when the session is not in this queue any more. */
  row(tenantId: string, queue: QueueRef, sessionId: string): QueueRow | undefined {
    const session = this.with_.rows.find(tenantId, queue, sessionId);
    return session && rowIn(session, queue, this.facts(tenantId));
  }

  offer(session: SessionIn<'offered'>): OfferCard {
    return offerCard(session, this.facts(session.tenantId), this.with_.clock());
  }

  facts(tenantId: string): RowFacts {
    const { rosters, queues } = this.with_;
    return {
      nameOf: (agentId) => rosters.member(tenantId, agentId)?.name ?? agentId,
      skillName: (skillId) => rosters.of(tenantId).skills.find(({ id }) => id === skillId)?.name ?? skillId,
      positionOf: (session) => queues.positionOf(session),
    };
  }

  async #unread(claims: AgentClaims): Promise<ReadonlyMap<string, number>> {
    const { rosters, chat } = this.with_;
    const teams = rosters.teamsOf(claims.tenantId, claims.agentId);
    return new Map(await Promise.all(teams.map(async ({ id }) => [id, await chat.unread(claims, id)] as const)));
  }

  #queues(claims: AgentClaims, favourites: readonly string[], unread: ReadonlyMap<string, number>): DeskView['queues'] {
    const { tenantId, agentId, name } = claims;
    const { rosters } = this.with_;
    const ranks = rosters.ranksOf(tenantId, agentId);
    const list = (ref: QueueRef) => ({ ref, rows: this.#rows(tenantId, ref) });
    const personal = { ...list({ kind: 'agent', agentId }), name, rank: null, routing: 'none' as const };
    const teams = rosters.teamsOf(tenantId, agentId).map(({ id, name, queue }) => ({
      ...list({ kind: 'team', teamId: id }),
      name,
      rank: ranks[id] ?? null,
      routing: queue.routing,
      isFavourite: favourites.includes(id),
      unread: unread.get(id) ?? 0,
    }));
    return [{ ...personal, isFavourite: false, unread: 0 }, ...teams];
  }

  #rows(tenantId: string, queue: QueueRef): QueueRow[] {
    const facts = this.facts(tenantId);
    return this.with_.rows.in(tenantId, queue).flatMap((session) => rowIn(session, queue, facts) ?? []);
  }

  /** Offers stand in the lists of the agent's teams or in the personal one: nobody is asked from elsewhere. */
  #offers({ tenantId, agentId }: AgentClaims): OfferCard[] {
    const { rosters, rows } = this.with_;
    const teams = rosters.teamsOf(tenantId, agentId).map(({ id }) => ({ kind: 'team' as const, teamId: id }));
    return [{ kind: 'agent' as const, agentId }, ...teams]
      .flatMap((queue) => rows.in(tenantId, queue))
      .flatMap((session) =>
        session.phase === 'offered' && session.offer.agent.id === agentId ? [this.offer(session)] : [],
      );
  }

  #colleagueRanks({ tenantId, agentId }: AgentClaims): Record<string, Record<string, Rank>> {
    const { rosters } = this.with_;
    const colleagues = rosters.teamsOf(tenantId, agentId).flatMap(({ id }) => rosters.membersOf(tenantId, id));
    return Object.fromEntries(colleagues.map((member) => [member.agentId, member.ranks]));
  }
}
