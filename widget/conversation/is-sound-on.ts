import { storageNames } from '../session/storage-names.ts';

/** Whether a new message makes a sound; off until the customer wants it. */
export function isSoundOn(): boolean {
  try {
    return localStorage.getItem(storageNames.sound) === '1';
  } catch {
    return false;
  }
}
