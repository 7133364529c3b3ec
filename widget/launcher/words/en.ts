/** English words of the launcher.. */
export const en = {
  openHelp: 'Open help',
  closeHelp: 'Close help',
  unreadOne: 'Open help, 1 new message',
  unread: 'Open help, {count} new messages',
  helpFailed: 'Help could not be loaded. Check the connection and try again.',
  stopSharing: 'STOP SHARING',
};

/** The words of one language. */
export type LauncherWords = typeof en;
