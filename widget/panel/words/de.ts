import type { Words } from '#shared/ui/catalogue.ts';
import type { en } from './en.ts';

/** German words of the panel itself. */
export const de: Words<typeof en> = {
  help: 'Hilfe',
  chatWith: 'Chat mit {agent}',
};
