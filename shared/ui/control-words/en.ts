import type { Catalogue } from '../catalogue.ts';

/** English words of the controls. */
export const en = {
  cancel: 'Cancel',
  close: 'Close',
  copy: 'Copy',
  copied: 'Copied',
  copyFailed: 'Could not copy. Select the text and copy it.',
  dismiss: 'Dismiss',
  more: 'More',
  available: 'Available',
  full: 'Full',
  away: 'Away',
  offline: 'Offline',
} as const satisfies Catalogue;
