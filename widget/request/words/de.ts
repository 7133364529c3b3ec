import type { Words } from '#shared/ui/catalogue.ts';
import type { en } from './en.ts';

/** German words of asking for help without a key. */
export const de: Words<typeof en> = {
  title: 'Mit uns chatten',
  what: 'Worum geht es?',
  any: 'Etwas anderes',
  yourName: 'Ihr Name (freiwillig)',
  topic: 'Wie können wir helfen?',
  topicHint: 'Schreiben Sie keine Passwörter und keine Kartennummern.',
  topicMissing: 'Schreiben Sie mit ein paar Worten, worum es geht.',
  start: 'Chat beginnen',
  back: 'Stattdessen einen Schlüssel eingeben',
  noConnection: 'Keine Verbindung. Ihr Text bleibt erhalten; versuchen Sie es noch einmal.',
  tooMany: 'Im Moment fragen zu viele. Versuchen Sie es in einer Minute noch einmal.',
  failed: 'Das hat nicht geklappt. Ihr Text bleibt erhalten; versuchen Sie es gleich noch einmal.',
};
