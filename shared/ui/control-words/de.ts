import type { Words } from '../catalogue.ts';
import type { en } from './en.ts';

/** German words of the controls. */
export const de: Words<typeof en> = {
  cancel: 'Abbrechen',
  close: 'Schließen',
  copy: 'Kopieren',
  copied: 'Kopiert',
  copyFailed: 'Kopieren nicht möglich. Text markieren und kopieren.',
  dismiss: 'Ausblenden',
  more: 'Mehr',
  available: 'Verfügbar',
  full: 'Ausgelastet',
  away: 'Abwesend',
  offline: 'Offline',
};
