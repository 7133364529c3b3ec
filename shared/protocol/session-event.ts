import { z } from 'zod';
import { AgentRef } from './agent-ref.ts';
import { detailsEvents } from './details-event.ts';
import { AgentId, Instant, PortalId, SkillId, TeamId, TenantId, TicketId } from './ids.ts';
import { peopleEvents } from './people-event.ts';
import { queueEvents } from './queue-event.ts';
import { recordingEvents } from './recording-event.ts';
import { OnArrival, StartMode } from './start-mode.ts';

/** The help-desk record a session belongs to. `subject` and `requester` come from the help desk, never from a browser. */
export const TicketRef = z.object({
  system: z.string(),
  installationId: z.string(),
  id: TicketId,
  subject: z.string(),
  requester: z.string(),
});

/** What the customer's browser says of itself. Shown to the agent, never trusted. */
export const Device = z.object({
  browser: z.string().max(80),
  os: z.string().max(80),
  locale: z.string().max(35),
  timeZone: z.string().max(64),
  page: z.string().max(500),
});

/**
 * A rung of the ladder. `see` is the page redrawn at the agent and masked, and what an agent may do on it stands on that
 * (page-rungs.ts); `screen` is live video and not masked.
 */
export const Scope = z.enum(['see', 'point', 'scroll', 'click', 'type', 'screen']);
/** `page`: the page itself, redrawn. The others are what the browser's picker says of a screen. */
export const Surface = z.enum(['tab', 'window', 'screen', 'unknown', 'page']);

/** How much of the page is in sight: all of it, or the part that the customer chose. */
export const PagePart = z.enum(['page', 'section']);

/** What a customer allowed: to whom, what, until when (`until` in ms since 1970). */
export const Grant = z.object({ id: z.string(), scope: Scope, agentId: AgentId, until: Instant });

export const EndReason = z.enum([
  'ended', // either side pressed End
  'cancelled', // the agent withdrew the key
  'key-expired', // nobody came
  'not-for-me', // the customer did not expect it
  'not-this-person', // the agent rejected who came
  'customer-gone', // away for longer than the grace
  'left-queue', // the customer left before anybody came
  'agent-lost', // its agent was lost and there is no queue to go to
]);

export const DeliveryProblem = z.enum(['unreachable', 'rate-limited', 'not-authorized', 'ticket-gone', 'refused']);

const event = <T extends string, S extends z.core.$ZodLooseShape>(type: T, shape: S) =>
  z.object({ type: z.literal(type), ...shape });

/** Everything that can have happened in a session. Unknown types are ignored by an older client. */
export const SessionEvent = z.discriminatedUnion('type', [
  event('session-opened', {
    tenantId: TenantId,
    company: z.string(),
    portalId: PortalId,
    ticket: TicketRef,
    externalKey: z.string(),
    /** Null while it waits in a queue. */
    owner: AgentRef.nullable(),
    /** Whose leads and managers have rights over it. */
    teamId: TeamId.nullable(),
    mode: StartMode,
    onArrival: OnArrival,
    /** What the customer wrote first. */
    topic: z.string(),
    /** Wanted of whoever serves it, beside those of the queue. */
    skills: z.array(SkillId),
    phrase: z.string(),
    mediaRoom: z.string(),
  }),
  event('key-issued', { issue: z.number().int(), keyHash: z.string(), linkHash: z.string(), expiresAt: Instant }),
  event('key-claimed', { deviceHash: z.string() }),
  event('customer-joined', { name: z.string(), device: Device }),
  event('customer-confirmed', {}),
  event('message-sent', { text: z.string() }),
  event('share-requested', { requestId: z.string(), scope: Scope, agent: AgentRef }),
  event('share-withdrawn', { requestId: z.string() }),
  event('share-refused', {
    requestId: z.string(),
    /** `sensitive`: the site says that nobody else may act on this page, so that the customer was not even asked. */
    reason: z.enum(['declined', 'cancelled', 'unsupported', 'sensitive']),
    askAgainAt: Instant,
  }),
  event('share-granted', { requestId: z.string(), grant: Grant, surface: Surface }),
  event('share-stopped', {
    grantId: z.string(),
    /**
     * `screen-shown`: nobody acts on a page while a screen is shown, which is not masked. `agent-left`: whoever was
     * allowed it is not in the session any more.
     */
    reason: z.enum([
      'asked',
      'surface-closed',
      'expired',
      'session-ended',
      'owner-changed',
      'screen-shown',
      'agent-left',
    ]),
  }),
  event('share-narrowed', { part: PagePart }),
  /** What was done on the customer's page from `since` to `until`: how often, never what. */
  event('control-used', {
    agentId: AgentId,
    scrolls: z.number().int().nonnegative(),
    clicks: z.number().int().nonnegative(),
    keys: z.number().int().nonnegative(),
    since: Instant,
    until: Instant,
  }),
  event('note-saved', { text: z.string() }),
  event('external-key-set', { value: z.string() }),
  event('session-ended', { reason: EndReason, wrapUpUntil: Instant.nullable() }),
  event('wrap-up-finished', {}),
  event('delivery-queued', { deliveryId: z.string() }),
  event('delivery-delayed', {
    deliveryId: z.string(),
    attempts: z.number().int(),
    problem: DeliveryProblem,
    retryAt: Instant,
  }),
  event('delivery-sent', { deliveryId: z.string(), noteId: z.string() }),
  event('delivery-failed', { deliveryId: z.string(), attempts: z.number().int(), problem: DeliveryProblem }),
  event('delivery-retried', { deliveryId: z.string() }),
  ...detailsEvents,
  ...queueEvents,
  ...peopleEvents,
  ...recordingEvents,
]);

export const Actor = z.discriminatedUnion('role', [
  z.object({ role: z.literal('agent'), id: AgentId, name: z.string() }),
  z.object({ role: z.literal('customer') }),
  z.object({ role: z.literal('relay') }),
]);

/**
 * All events of one command: stored as one document, delivered as one message.
 * `seq` counts commits of the session from 1 without gaps.
 */
export const Commit = z.object({
  seq: z.number().int().positive(),
  commandId: z.string(),
  at: Instant,
  by: Actor,
  events: z.array(SessionEvent),
});

export type TicketRef = z.infer<typeof TicketRef>;
export type Device = z.infer<typeof Device>;
export type Scope = z.infer<typeof Scope>;
export type PagePart = z.infer<typeof PagePart>;
export type Surface = z.infer<typeof Surface>;
export type Grant = z.infer<typeof Grant>;
export type EndReason = z.infer<typeof EndReason>;
export type DeliveryProblem = z.infer<typeof DeliveryProblem>;
export type SessionEvent = z.infer<typeof SessionEvent>;
export type EventOf<T extends SessionEvent['type']> = Extract<SessionEvent, { type: T }>;
export type Actor = z.infer<typeof Actor>;
export type Commit = z.infer<typeof Commit>;
/** `guest`: an outsider who came by a one-time link. */
export type Role = 'agent' | 'customer' | 'guest';
/** The two ends of a conversation. */
export type End = 'agent' | 'customer';
