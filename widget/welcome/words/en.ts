import type { Catalogue } from '#shared/ui/catalogue.ts';

/** English words of what somebody without a session sees. */
export const en = {
  help: 'Help',
  close: 'Close',
  howCanWeHelp: 'How can we help?',
  welcome: 'You need a session key from our support.',
  welcomeChat: 'Chat with us, or enter the key that our support gave you.',
  startChat: 'Start a chat',
  orKey: 'Or with a key from our support:',
  enterKey: 'Enter your session key',
  tryAgain: 'Try again',
  sessionKey: 'Session key',
  keyHint: 'Nine letters and digits, like 7HK-4QM-2XR. Capital or small does not matter.',
  continue: 'Continue',
  keyIncomplete: 'The key has nine letters and digits.',
  keyInvalid:
    'This key does not work. It may be mistyped, used or too old. Please ask the person who gave it to you for a new one.',
  locked: 'Too many tries. You can try again in {time}.',
  lockedWhy: 'The limit protects people from guessed keys.',
  noConnection: 'No connection. Check it and try again.',
  failed: 'That did not work. Try again in a moment.',
  staySafe: 'Stay safe',
  safeContact: 'Use a key only if you contacted us yourself.',
  safeBrowser: 'A session runs in this browser. Nothing is installed, and nobody can control your computer.',
  safeSecrets: 'We never ask for passwords, card numbers or payment.',
  opening: 'Opening the chat',
  sessionOver: 'This session is over.',
} as const satisfies Catalogue;
