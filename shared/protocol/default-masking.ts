import type { MaskingRules } from './masking.ts';

/** What holds for a site for which nobody has set anything. Free of zod: the settings begin with it. */
export const DEFAULT_MASKING: MaskingRules = { mode: 'open', mask: [], show: [], block: [], pages: [] };
