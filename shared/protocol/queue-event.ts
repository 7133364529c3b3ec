import { z } from 'zod';
import { AgentId, Instant, TeamId } from './ids.ts';
import { AgentRef } from './agent-ref.ts';

/** Where a session can wait: for anybody of a team, or for one agent (the personal queue). */
export const QueueRef = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('team'), teamId: TeamId }),
  z.strictObject({ kind: z.literal('agent'), agentId: AgentId }),
]);

/** How a session came into a queue (rows F1, F3). */
export const EnteredBy = z.enum([
  'request', // the customer asked the portal's team
  'issue', // the kind of issue decided the team
  'button', // a button or link of a team or an agent
  'agent-chosen', // the customer chose the agent by name
  'transfer', // an agent gave it away
  'overflow', // the waiting rule
  'agent-lost', // the connection of its owner was lost
]);

/** Why an agent is not offered a session; the explainer shows it (row K16). */
export const WhyNot = z.enum([
  'offline',
  'opted-out',
  'idle',
  'locked',
  'frozen',
  'full',
  'lacks-skills',
  'declined',
  'missed',
  'has-offer',
  'more-sessions', // eligible, but busier than the one chosen
  'fewer-skills', // eligible, but fewer of the wanted skills
  'idle-shorter', // eligible, but was busy more recently
  'same', // eligible and equal; the id decided
]);

export const Reasons = z.object({
  /** What spoke for the one who was asked. */
  chosen: z.object({
    matchedSkills: z.array(z.string()),
    load: z.number().int(),
    capacity: z.number().int(),
    idleMs: z.number().int(),
  }),
  others: z.array(z.object({ agent: AgentRef, whyNot: WhyNot })),
});

const event = <T extends string, S extends z.core.$ZodLooseShape>(type: T, shape: S) =>
  z.object({ type: z.literal(type), ...shape });

/** What happens to a session on its way to an agent. */
export const queueEvents = [
  event('queue-entered', {
    queue: QueueRef,
    /** Whose leads and managers have rights over it from now on; null keeps what it was. */
    teamId: TeamId.nullable(),
    enteredBy: EnteredBy,
    /** Since when the customer waits; kept when nobody gave the session away by hand. */
    waitingSince: Instant,
    /** Before all others of this queue: its agent was lost. */
    isFront: z.boolean(),
    /** Automatic moves keep who has rejected it; a transfer by hand forgets (decision J2). */
    keepsRejections: z.boolean(),
    /** How often the waiting rules have moved it in a row. */
    bounces: z.number().int(),
    from: AgentRef.nullable(),
    note: z.string(),
  }),
  event('offer-made', { offerId: z.string(), agent: AgentRef, until: Instant, why: Reasons }),
  event('offer-accepted', { offerId: z.string(), agent: AgentRef }),
  event('offer-declined', { offerId: z.string(), agentId: AgentId }),
  event('offer-missed', { offerId: z.string(), agentId: AgentId }),
  event('offer-rescinded', {
    offerId: z.string(),
    agentId: AgentId,
    reason: z.enum(['agent-left', 'taken', 'moved', 'ended']),
  }),
  /** Everybody was asked; it waits for somebody to take it (row G6). */
  event('queue-exhausted', {}),
  /** It waits longer than the queue's rule allows (row G7). */
  event('queue-overdue', {}),
  /** Taken by hand, or by Get next. */
  event('session-taken', { agent: AgentRef, how: z.enum(['taken', 'next']) }),
  /** A lead or manager took over, or the owner was lost and a participant runs it on. */
  event('ownership-moved', {
    agent: AgentRef,
    from: AgentRef.nullable(),
    how: z.enum(['take-over', 'agent-lost']),
    note: z.string(),
  }),
] as const;

export type QueueRef = z.infer<typeof QueueRef>;
export type EnteredBy = z.infer<typeof EnteredBy>;
export type WhyNot = z.infer<typeof WhyNot>;
export type Reasons = z.infer<typeof Reasons>;
