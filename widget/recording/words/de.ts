import type { Words } from '#shared/ui/catalogue.ts';
import type { en } from './en.ts';

/** German words of the question before a recording, and of its mark. */
export const de: Words<typeof en> = {
  from: '{agent} von {company}',
  about: 'zur Anfrage #{id}',
  question: 'Darf {agent} diese Seite aufzeichnen?',
  kept: 'Was aufgehoben wird',
  keptPage: 'Die Seiten dieser Website, wie {agent} sie sieht',
  keptHidden: 'Was Sie tippen und private Daten bleiben verborgen, wie jetzt',
  keptNothingElse: 'Kein Ton, kein Bildschirm, keine andere Website',
  goodToKnow: 'Gut zu wissen',
  knowTicket: 'Ihre Anfrage bei {company} bekommt einen Link darauf, für die Leute dort, die sie bearbeiten',
  knowDays: { one: 'Sie wird nach {count} Tag gelöscht', other: 'Sie wird nach {count} Tagen gelöscht' },
  knowNo: 'Wenn Sie Nein sagen, geht die Hilfe weiter wie bisher',
  until: 'Bis Sie es beenden oder das Teilen beenden.',
  no: 'Nicht aufzeichnen',
  yes: 'Aufzeichnen',
  covered: 'Etwas liegt über dieser Frage. Schieben Sie es weg und drücken Sie dann noch einmal.',
  on: 'Wird aufgezeichnet',
  stop: 'Aufzeichnung beenden',
  asked: '{agent} möchte diese Seite aufzeichnen.',
  withdrawn: 'Die Frage nach der Aufzeichnung wurde zurückgezogen.',
  refused: 'Sie haben die Aufzeichnung nicht erlaubt. Die Hilfe geht weiter.',
  allowed: 'Sie lassen {agent} diese Seite aufzeichnen. Private Daten bleiben verborgen.',
  youStopped: 'Sie haben die Aufzeichnung beendet.',
  stopped: 'Die Aufzeichnung ist zu Ende.',
  recorded: 'Seite aufgezeichnet, private Daten verborgen',
  notRecorded: 'Aufzeichnung abgelehnt',
};
