import { z } from 'zod';

/** How a session began; the mark stays literal in every language (row A18). */
export const StartMode = z.enum(['chat', 'browser', 'screen']);
export type StartMode = z.infer<typeof StartMode>;

/** What the customer is asked for as soon as somebody talks with them (row A9). */
export const OnArrival = z.enum(['nothing', 'see', 'click', 'screen']);
export type OnArrival = z.infer<typeof OnArrival>;
