import type { Catalogue } from '#shared/ui/catalogue.ts';

/** English words of what an agent does on the page. */
export const en = {
  points: '{agent} points at something on this page.',
  controls: '{agent} can act on this page now. When you use it yourself, {agent} waits.',
} as const satisfies Catalogue;
