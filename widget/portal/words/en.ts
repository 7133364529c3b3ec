import type { Catalogue } from '#shared/ui/catalogue.ts';

/** English words of the hosted page. */
export const en = {
  help: 'Help',
  opening: 'Checking the link',
  linkInvalid: 'This link is no longer valid',
  linkInvalidText: 'It was used already, or it is too old. Ask the person who sent it for a new one.',
  noConnection: 'No connection',
  noConnectionText: 'The link is still good. Check the connection and try again.',
  locked: 'Too many tries. Try again in a few minutes.',
  tryAgain: 'Try again',
  noPortal: 'This page does not exist',
  noPortalText: 'Check the address, or open the link that you were sent.',
  over: 'This session is over',
  overText: 'You can close this tab.',
  unsupported: 'Your browser is too old for chat',
  unsupportedText: 'Chat needs a current Chrome, Edge, Firefox or Safari. Nothing is installed.',
  byCasement: 'Chat by Casement',
} as const satisfies Catalogue;
