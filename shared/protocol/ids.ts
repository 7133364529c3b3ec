import { z } from 'zod';

/** Ids are opaque: letters, digits, `-` and `_`. Nothing else ever reaches a store query or a room name. */
const Id = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/, 'Use letters, digits, - and _ only.');

export const SessionId = Id;
export const TenantId = Id;
export const PortalId = Id;
export const TicketId = Id;
export const TeamId = Id;
export const SkillId = Id;
export const AgentId = z.string().min(1).max(128);

/** Made by the client once for each command and kept on every retry: that is what makes a retry harmless. */
export const CommandId = z.string().regex(/^[A-Za-z0-9_-]{8,64}$/, 'A command id has 8 to 64 letters, digits, - or _.');

/** Milliseconds since 1970, by the relay's clock. */
export const Instant = z.number().int().nonnegative();
