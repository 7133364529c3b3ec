import { z } from 'zod';
import { AgentRef } from './agent-ref.ts';
import { AgentId, Instant } from './ids.ts';
import { QueueRef } from './queue-event.ts';
import { Permission } from './roster.ts';

/** What a participant may do beside the owner: read, write in the chat, or also act with the customer's grant. */
export const Right = z.enum(['view', 'chat', 'co-drive']);

/** What an outsider gets by a one-time link (row H6). */
export const GuestProfile = z.object({
  right: Right,
  watermark: z.boolean(),
  /** The guest agrees to confidentiality before anything is shown. */
  nda: z.boolean(),
});

const event = <T extends string, S extends z.core.$ZodLooseShape>(type: T, shape: S) =>
  z.object({ type: z.literal(type), ...shape });

/** Who else is in a session, by whose leave. */
export const peopleEvents = [
  event('participant-joined', {
    agent: AgentRef,
    right: Right,
    how: z.enum(['invited', 'joined', 'stayed', 'guest', 'sponsor']),
  }),
  event('participant-left', { agentId: AgentId, reason: z.enum(['left', 'removed', 'lost', 'expired']) }),
  event('invitation-sent', {
    invitationId: z.string(),
    kind: z.enum(['share', 'sponsor']),
    to: QueueRef,
    right: Right,
    /** Only of a sponsor's: what the owner may not do alone. */
    permission: Permission.nullable(),
    by: AgentRef,
    note: z.string(),
    until: Instant,
  }),
  event('invitation-closed', {
    invitationId: z.string(),
    reason: z.enum(['accepted', 'approved', 'declined', 'expired', 'withdrawn']),
    agent: AgentRef.nullable(),
  }),
  /** The owner may do this once, because a sponsor said so (row H7). */
  event('permission-lent', { permission: Permission, by: AgentRef }),
  event('permission-used', { permission: Permission }),
  event('guest-invited', {
    guestId: z.string(),
    name: z.string(),
    linkHash: z.string(),
    profile: GuestProfile,
    until: Instant,
    by: AgentRef,
  }),
  event('guest-claimed', { guestId: z.string(), deviceHash: z.string() }),
  event('guest-revoked', { guestId: z.string(), reason: z.enum(['revoked', 'expired', 'session-ended']) }),
  /** Somebody of higher rank looks on without acting (rows I10, K19). */
  event('watch-started', { watcher: AgentRef, reason: z.string() }),
  event('watch-ended', { watcherId: AgentId }),
] as const;

export type Right = z.infer<typeof Right>;
export type GuestProfile = z.infer<typeof GuestProfile>;
