import type { Words } from '#shared/ui/catalogue.ts';
import type { en } from './en.ts';

/** German words of the options and of ending a session. */
export const de: Words<typeof en> = {
  options: 'Optionen',
  close: 'Schließen',
  textSize: 'Textgröße',
  smaller: 'Text kleiner',
  larger: 'Text größer',
  soundOn: 'Ton einschalten',
  soundOff: 'Ton ausschalten',
  endSession: 'Sitzung beenden',
  endQuestion: 'Sitzung beenden?',
  endText: '{agent} verlässt den Chat, und das Gespräch wird aus diesem Browser entfernt.',
  endTextLive:
    'Das Teilen endet, und {agent} verlässt den Chat. Um weiterzureden und nur das Teilen zu beenden: Nur Teilen beenden.',
  stopSharing: 'Nur Teilen beenden',
  goBack: 'Zurück',
  failed: 'Das ging nicht. Bitte die Verbindung prüfen und noch einmal versuchen.',
};
