import type { Words } from '#shared/ui/catalogue.ts';
import type { en } from './en.ts';

/** German words of the hosted page. */
export const de: Words<typeof en> = {
  help: 'Hilfe',
  opening: 'Der Link wird geprüft',
  linkInvalid: 'Dieser Link gilt nicht mehr',
  linkInvalidText:
    'Er wurde schon benutzt oder ist zu alt. Bitte fragen Sie die Person, die ihn geschickt hat, nach einem neuen.',
  noConnection: 'Keine Verbindung',
  noConnectionText: 'Der Link gilt weiter. Bitte die Verbindung prüfen und noch einmal versuchen.',
  locked: 'Zu viele Versuche. Bitte in einigen Minuten noch einmal versuchen.',
  tryAgain: 'Noch einmal versuchen',
  noPortal: 'Diese Seite gibt es nicht',
  noPortalText: 'Bitte die Adresse prüfen oder den Link öffnen, den Sie bekommen haben.',
  over: 'Diese Sitzung ist zu Ende',
  overText: 'Sie können diesen Tab schließen.',
  unsupported: 'Dieser Browser ist zu alt für den Chat',
  unsupportedText: 'Nötig ist ein aktueller Chrome, Edge, Firefox oder Safari. Es wird nichts installiert.',
  byCasement: 'Chat mit Casement',
};
