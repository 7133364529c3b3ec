import type { Words } from '#shared/ui/catalogue.ts';
import type { en } from './en.ts';

/** German words of the conversation. */
export const de: Words<typeof en> = {
  support: 'Support von {company}',
  agentAway: '{agent} ist seit {time} nicht da. Ihre Nachrichten warten.',
  reconnecting: 'Verbindung wird aufgebaut',
  reconnectingText: '{agent} weiß Bescheid. Was Sie schreiben, bleibt hier und wird danach gesendet.',
  minimise: 'Fenster schließen. Die Sitzung läuft weiter.',
  options: 'Optionen',
  talkingTo: 'Sie sprechen mit {agent} von {company}. Beide sehen die Wörter {phrase}.',
  tellMe: 'Bescheid geben, wenn {agent} schreibt',
  newMessage: 'Neue Nachricht von {agent}',
};
