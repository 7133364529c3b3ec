import type { Catalogue } from '#shared/ui/catalogue.ts';

/** English words of the options and of ending a session. */
export const en = {
  options: 'Options',
  close: 'Close',
  textSize: 'Text size',
  smaller: 'Smaller text',
  larger: 'Larger text',
  soundOn: 'Turn sound on',
  soundOff: 'Turn sound off',
  endSession: 'End session',
  endQuestion: 'End the session?',
  endText: '{agent} leaves, and this conversation is removed from this browser.',
  endTextLive: 'Sharing stops and {agent} leaves. To keep talking and only stop sharing, choose Stop sharing.',
  stopSharing: 'Stop sharing',
  goBack: 'Go back',
  failed: 'That did not work. Check the connection and try again.',
} as const satisfies Catalogue;
