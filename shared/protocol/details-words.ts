import type { DetailsWords } from './details-text.ts';
import { german } from './details-words-de.ts';
import { english } from './details-words-en.ts';

/** Words for a locale such as `de-AT`; English where there are none. */
export function detailsWords(locale: string): DetailsWords {
  return locale.toLowerCase().startsWith('de') ? german : english;
}
