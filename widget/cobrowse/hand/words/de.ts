import type { Words } from '#shared/ui/catalogue.ts';
import type { en } from './en.ts';

/** German words of what an agent does on the page. */
export const de: Words<typeof en> = {
  points: '{agent} zeigt auf etwas auf dieser Seite.',
  controls: '{agent} kann jetzt auf dieser Seite etwas tun. Sobald Sie die Seite selbst benutzen, wartet {agent}.',
};
