import { z } from 'zod';
import { AgentRef } from './agent-ref.ts';
import { AgentId, Instant, SessionId, TeamId, TicketId } from './ids.ts';
import { Right } from './people-event.ts';
import { EnteredBy, QueueRef, Reasons } from './queue-event.ts';
import { Permission, Rank, RoutingMode } from './roster.ts';
import { StartMode } from './start-mode.ts';

/** Why an agent gets no offers, each shown in words (rows G10 to G13). */
export const Unavailable = z.enum(['offline', 'opted-out', 'idle', 'locked', 'frozen', 'full', 'missed-offers']);

/** An agent as the team sees them; `available` when there is no reason against it. */
export const Availability = z.object({
  agentId: AgentId,
  reasons: z.array(Unavailable),
  since: Instant,
  load: z.number().int(),
  capacity: z.number().int(),
});

/** What stands in a queue list: one session or one invitation (rows F1 to F4, F8, A18). */
export const QueueRow = z.object({
  sessionId: SessionId,
  /** `own`: a running session of this agent; `waiting`: to be taken; `invitation`: to join somebody else's. */
  kind: z.enum(['own', 'waiting', 'invitation']),
  mark: StartMode,
  customer: z.string(),
  topic: z.string(),
  ticket: z.object({ id: TicketId, subject: z.string() }),
  phase: z.enum(['invited', 'waiting', 'offered', 'active', 'wrap-up', 'ended']),
  enteredBy: EnteredBy.nullable(),
  from: AgentRef.nullable(),
  waitingSince: Instant.nullable(),
  position: z.number().int().nullable(),
  isOverdue: z.boolean(),
  isExhausted: z.boolean(),
  bounces: z.number().int(),
  rejections: z.array(z.object({ agent: AgentRef, how: z.enum(['declined', 'missed']) })),
  offer: z.object({ id: z.string(), agent: AgentRef, until: Instant }).nullable(),
  owner: AgentRef.nullable(),
  invitation: z
    .object({
      id: z.string(),
      kind: z.enum(['share', 'sponsor']),
      by: AgentRef,
      right: Right,
      permission: Permission.nullable(),
      note: z.string(),
      until: Instant,
    })
    .nullable(),
  openedAt: Instant,
});

/** The card of a live offer, as the agent who is asked gets it (rows G3, E13, K16). `now` is the relay's clock at sending. */
export const OfferCard = z.object({
  offerId: z.string(),
  sessionId: SessionId,
  row: QueueRow,
  until: Instant,
  now: Instant,
  why: Reasons,
  handover: z.object({ from: AgentRef, note: z.string(), at: Instant }).nullable(),
});

export const Queue = z.object({
  ref: QueueRef,
  name: z.string(),
  rank: Rank.nullable(),
  routing: RoutingMode,
  isFavourite: z.boolean(),
  /** Unread messages of the team's chat. */
  unread: z.number().int(),
  rows: z.array(QueueRow),
});

export const Preferences = z.strictObject({
  sounds: z.boolean(),
  favourites: z.array(TeamId).max(200),
  /** Own idle limit in minutes, at most the tenant's; null for the tenant's. */
  idleMinutes: z.number().int().min(1).max(480).nullable(),
});

/** What an agent's desk shows. */
export const DeskView = z.object({
  me: AgentRef,
  ranks: z.record(TeamId, Rank),
  permissions: z.array(Permission),
  leadsMayJoin: z.boolean(),
  watching: z.enum(['off', 'sessions', 'always']),
  watchingShows: z.enum(['console', 'screen']),
  recording: z.enum(['off', 'ask']).optional(),
  /** Ranks of everybody in the own teams: what rights need (row I4). */
  colleagueRanks: z.record(AgentId, z.record(TeamId, Rank)),
  availability: Availability,
  preferences: Preferences,
  /** The personal queue first, then the teams. */
  queues: z.array(Queue),
  offers: z.array(OfferCard),
  now: Instant,
});

export const TeamMessage = z.object({ id: z.string(), teamId: TeamId, by: AgentRef, at: Instant, text: z.string() });

/** One session of an agent in the dashboard. */
export const SessionCard = z.object({
  sessionId: SessionId,
  mark: StartMode,
  customer: z.string(),
  topic: z.string(),
  ticket: z.object({ id: TicketId, subject: z.string() }),
  phase: z.enum(['invited', 'waiting', 'offered', 'active', 'wrap-up', 'ended']),
  owner: AgentRef.nullable(),
  participants: z.array(AgentRef),
  watchers: z.array(AgentRef),
  teamId: TeamId.nullable(),
  isSharing: z.boolean(),
  since: Instant,
});

export const TeamFigures = z.object({
  waiting: z.number().int(),
  longestWaitSince: Instant.nullable(),
  offered: z.number().int(),
  available: z.number().int(),
  agents: z.number().int(),
  sessions: z.number().int(),
  /** Of today. `inTime`: answered before the waiting rule struck. */
  answered: z.number().int(),
  inTime: z.number().int(),
  left: z.number().int(),
});

/** The lead's and manager's picture of a team (rows I1 to I5). */
export const TeamView = z.object({
  teamId: TeamId,
  name: z.string(),
  rank: Rank,
  figures: TeamFigures,
  waiting: z.array(QueueRow),
  /** Logged-in members of lower rank. */
  members: z.array(
    z.object({
      agent: AgentRef,
      rank: Rank,
      availability: Availability,
      sessions: z.array(SessionCard),
      isWatched: z.boolean(),
    }),
  ),
  /** Today, a slot per 15 minutes: arrivals, answers, most waiting at once. */
  today: z.array(
    z.object({
      at: Instant,
      arrived: z.number().int(),
      answered: z.number().int(),
      mostWaiting: z.number().int(),
    }),
  ),
  now: Instant,
});

/** Whom a session can be given to or shared with; who cannot take it stays in the list with the reason (rows H1, H3, H4). */
export const Targets = z.object({
  teams: z.array(
    z.object({ teamId: TeamId, name: z.string(), waiting: z.number().int(), available: z.number().int() }),
  ),
  agents: z.array(
    z.object({
      agent: AgentRef,
      teams: z.array(z.string()),
      skills: z.array(z.string()),
      load: z.number().int(),
      capacity: z.number().int(),
      unavailable: z.array(Unavailable),
      hasDeclined: z.boolean(),
    }),
  ),
});

/** Where the customer stands in line; nothing while too little is known (rows B5, B6). */
export const LinePlace = z.object({
  position: z.number().int(),
  estimateMs: z.number().int().nullable(),
});

/** One time somebody of higher rank looked on (row K19). */
export const WatchEntry = z.object({
  watcher: AgentRef,
  sessionId: SessionId.nullable(),
  reason: z.string(),
  from: Instant,
  until: Instant.nullable(),
  /** When the whole screen was shown too, oldest first. */
  screens: z.array(z.object({ from: Instant, until: Instant.nullable() })),
});

export type Unavailable = z.infer<typeof Unavailable>;
export type Availability = z.infer<typeof Availability>;
export type QueueRow = z.infer<typeof QueueRow>;
export type OfferCard = z.infer<typeof OfferCard>;
export type Queue = z.infer<typeof Queue>;
export type Preferences = z.infer<typeof Preferences>;
export type DeskView = z.infer<typeof DeskView>;
export type TeamMessage = z.infer<typeof TeamMessage>;
export type SessionCard = z.infer<typeof SessionCard>;
export type TeamFigures = z.infer<typeof TeamFigures>;
export type TeamView = z.infer<typeof TeamView>;
export type Targets = z.infer<typeof Targets>;
export type LinePlace = z.infer<typeof LinePlace>;
export type WatchEntry = z.infer<typeof WatchEntry>;
