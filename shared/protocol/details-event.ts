import { z } from 'zod';
import { AgentRef } from './agent-ref.ts';
import { Details } from './details.ts';
import { Instant } from './ids.ts';

const event = <T extends string, S extends z.core.$ZodLooseShape>(type: T, shape: S) =>
  z.object({ type: z.literal(type), ...shape });

/** What can have happened about technical details (rows E6, K10). */
export const detailsEvents = [
  /** The first question, or one for a fresh set while sharing them is allowed. */
  event('details-asked', { requestId: z.string(), agent: AgentRef }),
  event('details-withdrawn', { requestId: z.string() }),
  event('details-refused', { requestId: z.string(), askAgainAt: Instant }),
  /** Null for everybody but agents. `until`: so long the agent may ask for fresh ones. */
  event('details-shared', { requestId: z.string(), until: Instant, details: Details.nullable() }),
  event('details-stopped', { reason: z.enum(['asked', 'expired', 'session-ended', 'owner-changed']) }),
] as const;
