import { german } from './transcript-words-de.ts';
import { english } from './transcript-words-en.ts';
import type { TranscriptWords } from './transcript.ts';

/** Words for a locale such as `de-AT`; English where there are none. */
export function transcriptWords(locale: string): TranscriptWords {
  return locale.toLowerCase().startsWith('de') ? german : english;
}
