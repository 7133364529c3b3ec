import { z } from 'zod';
import { Instant } from './ids.ts';
import { Surface } from './session-event.ts';

/**
 * How it stands about the whole screen of an agent whose console is watched (row I10). Each state carries only what is
 * valid in it.
 */
export const MonitorScreen = z.discriminatedUnion('state', [
  /** Nobody asks: only the console is shown. */
  z.object({ state: z.literal('off') }),
  z.object({ state: z.literal('asked') }),
  /** Not now. The watcher may ask once more from `askAgainAt` on. */
  z.object({ state: z.literal('refused'), askAgainAt: Instant }),
  /** The agent has agreed and chosen what to show; nothing is published yet. */
  z.object({ state: z.literal('agreed'), surface: Surface }),
  /** It may be published, and is on its way or there. */
  z.object({ state: z.literal('live'), surface: Surface }),
  /** It was agreed to and is shown no longer. */
  z.object({ state: z.literal('ended'), askAgainAt: Instant }),
]);

export type MonitorScreen = z.infer<typeof MonitorScreen>;
