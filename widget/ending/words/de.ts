import type { Words } from '#shared/ui/catalogue.ts';
import type { en } from './en.ts';

/** German words of the end of a session. */
export const de: Words<typeof en> = {
  sessionEnded: 'Sitzung beendet',
  youEnded: 'Sie haben die Sitzung beendet.',
  agentEnded: '{agent} hat die Sitzung beendet.',
  notForMe: 'Sie haben gesagt, dass das nicht für Sie war. {agent} weiß Bescheid.',
  keyGone: 'Der Schlüssel wurde zurückgenommen oder ist zu alt.',
  leftLine: 'Sie haben die Warteschlange verlassen.',
  agentLost: 'Die Verbindung zu uns ist abgerissen. Bitte fragen Sie noch einmal um Hilfe.',
  away: 'Sie waren lange nicht da, deshalb ist die Sitzung beendet.',
  nobodySees: 'Jetzt sieht niemand etwas.',
  whatYouAllowed: 'Was Sie erlaubt haben',
  nothing: 'Sie haben nichts geteilt. Zu sehen war nur der Chat.',
  refused: 'Bildschirm nicht geteilt',
  sawTab: '{agent} sah einen Tab',
  sawWindow: '{agent} sah ein Fenster',
  sawScreen: '{agent} sah Ihren Bildschirm',
  close: 'Schließen',
};
