import type { Words } from '../catalogue.ts';
import type { en } from './en.ts';

/** German words of the chat elements. */
export const de: Words<typeof en> = {
  conversation: 'Gespräch',
  loadingConversation: 'Das Gespräch wird geladen',
  noMessages: 'Noch keine Nachrichten.',
  waitingToSend: 'Sie sind offline. Nachrichten warten hier und werden gesendet, sobald die Verbindung wieder steht.',
  you: 'Sie',
  today: 'Heute',
  yesterday: 'Gestern',
  newSince: 'Neu',
  newMessages: { one: '{count} neue Nachricht', other: '{count} neue Nachrichten' },
  toNewest: 'Zur neuesten Nachricht',
  onlyAgents: 'Nur für das Team sichtbar',
  sending: 'Wird gesendet',
  sent: 'Gesendet',
  delivered: 'Zugestellt',
  seen: 'Gesehen',
  notSent: 'Nicht gesendet',
  tryAgain: 'Erneut versuchen',
  opensInNewTab: '(öffnet einen neuen Tab)',
  isTyping: '{name} schreibt',
  message: 'Nachricht',
  writeMessage: 'Nachricht schreiben',
  writeNote: 'Notiz schreiben',
  noteMode: 'Private Notiz',
  send: 'Senden',
  sendNote: 'Notiz speichern',
  charactersLeft: { one: 'Noch {count} Zeichen', other: 'Noch {count} Zeichen' },
  charactersOver: { one: '{count} Zeichen zu viel', other: '{count} Zeichen zu viel' },
};
