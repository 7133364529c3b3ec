import { z } from 'zod';

/** How a session began; the mark stays literal in every language (row A18). */
export const StartMode = z.enum(['chat', 'browser', 'screen']);
export type StartMode = z.infer<typeof StartMode>;
