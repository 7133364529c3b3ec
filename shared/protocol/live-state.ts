import { z } from 'zod';
import { Instant } from './ids.ts';

/** Whether one end of a conversation is connected, and since when that holds. */
export const Presence = z.object({ isHere: z.boolean(), since: Instant });
export const Receipt = z.object({ delivered: z.number().int().nonnegative(), seen: z.number().int().nonnegative() });

export type Presence = z.infer<typeof Presence>;
export type Receipt = z.infer<typeof Receipt>;
