import { z } from 'zod';
import { AgentId, PortalId, SkillId, TeamId } from './ids.ts';
import { MaskingRules } from './masking.ts';

/** Ranks within one team, lowest first; rank in one team gives no right in another (row I4). */
export const Rank = z.enum(['member', 'lead', 'manager']);

/** What an agent may do beside serving; without one, a sponsor can lend it once. */
export const Permission = z.enum(['queue.get-next', 'routing.opt-out', 'guest.invite', 'session.transfer']);

export const RoutingMode = z.enum(['none', 'least-busy', 'skills']);

/** `afterSeconds` from entering the queue. Overflow moves to another team, at most `bounceCap` times in a row. */
export const WaitingRule = z.discriminatedUnion('then', [
  z.strictObject({ then: z.literal('alert'), afterSeconds: z.number().int().min(5).max(86_400) }),
  z.strictObject({ then: z.literal('overflow'), afterSeconds: z.number().int().min(5).max(86_400), to: TeamId }),
]);

export const QueueSettings = z.strictObject({
  routing: RoutingMode,
  /** How long an agent has to answer an offer. */
  offerSeconds: z.number().int().min(5).max(600),
  /** Who declined or missed it is never asked again in this visit; otherwise once more after a minute. */
  stickyRejection: z.boolean(),
  waitingRule: WaitingRule.nullable(),
  /** How often waiting rules may move a session in a row; null for no limit. */
  bounceCap: z.number().int().min(1).max(100).nullable(),
  /** Wanted of whoever serves this queue. */
  skills: z.array(SkillId).max(20),
});

export const Team = z.strictObject({
  id: TeamId,
  name: z.string().trim().min(1).max(80),
  /** Groups of the help desk whose agents are members of this team (row K4). */
  groups: z.array(z.string().min(1).max(64)).max(50),
  queue: QueueSettings,
});

export const AgentSettings = z.strictObject({
  skills: z.array(SkillId).max(50),
  /** Sessions at the same time. */
  capacity: z.number().int().min(1).max(100),
  /** Without input for longer: unavailable; null for never. */
  idleMinutes: z.number().int().min(1).max(480).nullable(),
  permissions: z.array(Permission),
});

export const Member = z.strictObject({
  agentId: AgentId,
  name: z.string().min(1).max(200),
  ranks: z.record(TeamId, Rank),
  settings: AgentSettings,
});

export const TenantPolicy = z.strictObject({
  /** Leads may join sessions of their team without invitation; managers always may (decision J1). */
  leadsMayJoin: z.boolean(),
  /** What a lead or manager sees of an agent who is watched; off switches watching off. */
  watching: z.enum(['off', 'sessions', 'always']),
  /** What is shown of an agent who is watched: the console alone, or the whole screen too where they agree (row I10). */
  watchingShows: z.enum(['console', 'screen']).default('console'),
  /** Whether agents may ask to keep the page that they see; off unless it is said (row C16). */
  recording: z.enum(['off', 'ask']).optional(),
  /** After this many missed offers in a row the agent counts as away; null for never. */
  missesUntilAway: z.number().int().min(1).max(20).nullable(),
  /** Where sessions go that no other queue will have (row F7). */
  generalTeamId: TeamId.nullable(),
});

/** Everything about teams, of one tenant. `version` counts changes from 1; a change names the version it was made on. */
export const Roster = z.strictObject({
  version: z.number().int().nonnegative(),
  skills: z.array(z.strictObject({ id: SkillId, name: z.string().min(1).max(80) })).max(500),
  teams: z.array(Team).max(500),
  members: z.array(Member).max(20_000),
  policy: TenantPolicy,
  /** By portal; a portal that is not named has the default. */
  masking: z.record(PortalId, MaskingRules).default({}),
});

export type Rank = z.infer<typeof Rank>;
export type Permission = z.infer<typeof Permission>;
export type QueueSettings = z.infer<typeof QueueSettings>;
export type Team = z.infer<typeof Team>;
export type AgentSettings = z.infer<typeof AgentSettings>;
export type Member = z.infer<typeof Member>;
export type TenantPolicy = z.infer<typeof TenantPolicy>;
export type Roster = z.infer<typeof Roster>;
