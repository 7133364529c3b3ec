import type { Words } from '#shared/ui/catalogue.ts';
import type { en } from './en.ts';

/** German words of what happened beside the messages. */
export const de: Words<typeof en> = {
  pageAsked: '{agent} möchte diese Seite sehen.',
  shareAsked: '{agent} möchte Ihren Bildschirm sehen.',
  shareWithdrawn: '{agent} hat die Frage zurückgenommen.',
  shareDeclined: 'Sie haben nicht geteilt. Der Chat geht weiter.',
  shareCancelled: 'Sie haben nichts zum Teilen gewählt. Der Chat geht weiter.',
  shareUnsupported: 'Dieser Browser kann das nicht teilen. Der Chat geht weiter.',
  sharedPage: 'Sie lassen {agent} die Seite dieser Website sehen. Privates bleibt verdeckt.',
  sharedTab: 'Sie lassen {agent} einen Tab sehen.',
  sharedWindow: 'Sie lassen {agent} ein Fenster sehen.',
  sharedScreen: 'Sie lassen {agent} Ihren Bildschirm sehen.',
  youStopped: 'Sie haben das Teilen beendet. {agent} sieht jetzt nichts.',
  agentStopped: '{agent} hat das Teilen beendet und sieht jetzt nichts.',
  surfaceClosed: 'Das Teilen ist beendet. {agent} sieht jetzt nichts.',
  talkingNow: 'Sie sprechen jetzt mit {agent}.',
  helperJoined: '{name} hilft jetzt mit.',
  handedOver: 'Ein Kollege übernimmt. Ihre Nachrichten bleiben hier.',
  agentLost: 'Die Verbindung ist abgebrochen. Sie stehen ganz vorn in der Reihe.',
  shareExpired: 'Die Zeit zum Teilen war um. {agent} sieht jetzt nichts.',
};
