import type { Catalogue } from '#shared/ui/catalogue.ts';

/** English words of joining. */
export const en = {
  companyChecked: 'Company checked: {company}',
  wouldLikeToChat: '{agent} from {company} would like to chat with you',
  aboutRequest: 'About your request #{id}, “{subject}”',
  sameWords: '{agent}’s screen shows the same two words. On the phone with {agent}? Ask for them.',
  opensChat: 'Opens a chat here',
  onlyIfAgreed: '{agent} sees your screen only if you agree, each time',
  nothingInstalled: 'Nothing is installed; nobody can control your computer',
  yourName: 'Your name (optional)',
  notForMe: 'This is not for me',
  continueToChat: 'Continue to chat',
  keyIsTied: 'The key works once. It is now tied to this browser.',
  notNow: 'That did not work. Try again in a moment.',
} as const satisfies Catalogue;
