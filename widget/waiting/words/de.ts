import type { Words } from '#shared/ui/catalogue.ts';
import type { en } from './en.ts';

/** German words of waiting in line. */
export const de: Words<typeof en> = {
  inLine: 'in der Reihe',
  aboutMinutes: { one: 'Etwa {count} Minute', other: 'Etwa {count} Minuten' },
  underMinute: 'Weniger als eine Minute',
  noEstimate: 'Wir können es noch nicht schätzen',
  announce: 'Sie sind Nummer {position} in der Reihe. {estimate}.',
  next: 'Sie sind als Nächstes dran',
};
