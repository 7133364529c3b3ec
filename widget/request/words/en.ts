import type { Catalogue } from '#shared/ui/catalogue.ts';

/** English words of asking for help without a key. */
export const en = {
  title: 'Chat with us',
  what: 'What is it about?',
  any: 'Something else',
  yourName: 'Your name (optional)',
  topic: 'How can we help?',
  topicHint: 'Write no passwords and no card numbers.',
  topicMissing: 'Write in a few words what it is about.',
  start: 'Start chat',
  back: 'Enter a key instead',
  noConnection: 'No connection. What you wrote is kept; try again.',
  tooMany: 'Too many people ask at the moment. Try again in a minute.',
  failed: 'That did not work. What you wrote is kept; try again in a moment.',
} as const satisfies Catalogue;
