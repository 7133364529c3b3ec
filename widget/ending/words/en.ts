import type { Catalogue } from '#shared/ui/catalogue.ts';

/** English words of the end of a session. */
export const en = {
  sessionEnded: 'Session ended',
  youEnded: 'You ended the session.',
  agentEnded: '{agent} ended the session.',
  notForMe: 'You said that this was not for you. {agent} is told.',
  keyGone: 'The key was taken back or is too old.',
  leftLine: 'You left the line.',
  agentLost: 'The connection to our side was lost. Please ask for help again.',
  away: 'You were away for long, so the session ended.',
  nobodySees: 'Nobody sees anything now.',
  whatYouAllowed: 'What you allowed',
  nothing: 'You shared nothing. Only the chat was seen.',
  refused: 'Screen share refused',
  sawTab: '{agent} saw one tab',
  sawWindow: '{agent} saw one window',
  sawScreen: '{agent} saw your screen',
  close: 'Close',
} as const satisfies Catalogue;
