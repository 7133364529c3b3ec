import type { Catalogue } from '#shared/ui/catalogue.ts';

/** English words of the panel itself. */
export const en = {
  help: 'Help',
  chatWith: 'Chat with {agent}',
} as const satisfies Catalogue;
