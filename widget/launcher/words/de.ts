import type { LauncherWords } from './en.ts';

/** German words of the launcher. */
export const de: LauncherWords = {
  openHelp: 'Hilfe öffnen',
  closeHelp: 'Hilfe schließen',
  unreadOne: 'Hilfe öffnen, 1 neue Nachricht',
  unread: 'Hilfe öffnen, {count} neue Nachrichten',
  helpFailed: 'Die Hilfe konnte nicht geladen werden. Verbindung prüfen und noch einmal versuchen.',
  stopSharing: 'TEILEN BEENDEN',
};
