import type { Words } from '#shared/ui/catalogue.ts';
import type { en } from './en.ts';

/** German words of what somebody without a session sees. */
export const de: Words<typeof en> = {
  help: 'Hilfe',
  close: 'Schließen',
  howCanWeHelp: 'Wie können wir helfen?',
  welcome: 'Sie brauchen einen Sitzungsschlüssel von unserem Support.',
  welcomeChat: 'Chatten Sie mit uns oder geben Sie den Schlüssel von unserem Support ein.',
  startChat: 'Chat beginnen',
  orKey: 'Oder mit einem Schlüssel von unserem Support:',
  enterKey: 'Sitzungsschlüssel eingeben',
  tryAgain: 'Noch einmal versuchen',
  sessionKey: 'Sitzungsschlüssel',
  keyHint: 'Neun Buchstaben und Ziffern, zum Beispiel 7HK-4QM-2XR. Groß oder klein ist gleich.',
  continue: 'Weiter',
  keyIncomplete: 'Der Schlüssel hat neun Buchstaben und Ziffern.',
  keyInvalid:
    'Dieser Schlüssel passt nicht. Vielleicht ist er vertippt, schon benutzt oder zu alt. Bitte fragen Sie die Person, die ihn gegeben hat, nach einem neuen.',
  locked: 'Zu viele Versuche. Der nächste ist in {time} möglich.',
  lockedWhy: 'Die Sperre schützt vor erratenen Schlüsseln.',
  noConnection: 'Keine Verbindung. Bitte prüfen und noch einmal versuchen.',
  failed: 'Das ging nicht. Bitte gleich noch einmal versuchen.',
  staySafe: 'Sicher bleiben',
  safeContact: 'Benutzen Sie einen Schlüssel nur, wenn Sie sich selbst bei uns gemeldet haben.',
  safeBrowser:
    'Die Sitzung läuft in diesem Browser. Es wird nichts installiert, und niemand kann Ihren Computer steuern.',
  safeSecrets: 'Wir fragen nie nach Passwörtern, Kartennummern oder Zahlungen.',
  opening: 'Der Chat wird geöffnet',
  sessionOver: 'Diese Sitzung ist zu Ende.',
};
