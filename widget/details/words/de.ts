import type { Words } from '#shared/ui/catalogue.ts';
import type { en } from './en.ts';

/** German words of technical details. */
export const de: Words<typeof en> = {
  from: '{agent} von {company}',
  about: 'zur Anfrage #{id}',
  question: 'Technische Angaben mit {agent} teilen?',
  willSee: 'Das sieht {agent}',
  system: 'Browser, System, Fenstergröße, Sprache, Netz',
  problems: 'Fehler und fehlgeschlagene Abrufe der Seiten dieser Website',
  speed: 'Wie schnell die Seite ist',
  goodToKnow: 'Gut zu wissen',
  masked: 'Adressen ohne das, was nach „?“ kommt; Kennungen, Kartennummern und E-Mail-Adressen sind verdeckt',
  notSent: 'Nie was Sie eingeben, Cookies oder was die Website sendet und bekommt',
  ticket: 'Sie bleiben bei Ihrer Anfrage',
  look: 'Vorher ansehen',
  looking: 'Es wird zusammengestellt',
  until:
    'Bis Sie es beenden oder die Sitzung endet, auch auf der nächsten Seite dieser Website. {agent} kann um neue bitten.',
  notNow: 'Jetzt nicht',
  share: 'Angaben teilen',
  failed: 'Es wurde nicht geteilt. Bitte noch einmal versuchen.',
  covered:
    'Etwas liegt über dieser Frage, darum zählte die Antwort nicht. Bitte wegräumen, was sie verdeckt, und noch einmal antworten.',
  live: '{agent} bekommt technische Angaben',
  stop: 'Beenden',
  stopLong: 'Teilen der technischen Angaben beenden',
  lineAsked: '{agent} bat um technische Angaben.',
  lineWithdrawn: '{agent} hat die Frage zurückgenommen.',
  lineRefused: 'Sie haben keine technischen Angaben geteilt. Der Chat geht weiter.',
  lineShared: '{agent} darf technische Angaben zu Ihrem Browser und dieser Seite sehen.',
  lineYouStopped: 'Sie teilen keine technischen Angaben mehr.',
  lineStopped: 'Technische Angaben werden nicht mehr geteilt.',
};
