import { z } from 'zod';
import { AgentRef } from './agent-ref.ts';
import { AgentId, Instant } from './ids.ts';

/** What a customer allowed: that the page which `agentId` asked about is kept, until when (ms since 1970) at most. */
export const RecordingGrant = z.object({ id: z.string(), agentId: AgentId, until: Instant });

/**
 * Why it is over. `page-stopped`: no page is in sight any more. `full`: as much as one session may keep. `failed`: the
 * store did not take it; what was written before stays.
 */
export const RecordingEnd = z.enum(['asked', 'page-stopped', 'session-ended', 'expired', 'full', 'failed']);

const event = <T extends string, S extends z.core.$ZodLooseShape>(type: T, shape: S) =>
  z.object({ type: z.literal(type), ...shape });

/** Whether the page that agents see is kept (rows C16, B3). A question of its own, apart from that to see. */
export const recordingEvents = [
  event('recording-asked', {
    requestId: z.string(),
    agent: AgentRef,
    /** How long it would be kept. */
    days: z.number().int().positive(),
  }),
  event('recording-withdrawn', { requestId: z.string() }),
  event('recording-allowed', { requestId: z.string(), grant: RecordingGrant }),
  event('recording-refused', { requestId: z.string(), askAgainAt: Instant }),
  event('recording-stopped', { grantId: z.string(), reason: RecordingEnd }),
] as const;

export type RecordingGrant = z.infer<typeof RecordingGrant>;
export type RecordingEnd = z.infer<typeof RecordingEnd>;
