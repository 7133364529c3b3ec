import { storageNames } from '../session/storage-names.ts';

/** Whether a new message makes a sound; off until the customer wants it. */
export function isSoundOn(): boolean {
  try {
    return localStorage.getItem(storageNames.sound) === '1';
  } catch {
    return false;
  }
}

export function chooseSound(isOn: boolean): void {
  try {
    if (isOn) localStorage.setItem(storageNames.sound, '1');
    else localStorage.removeItem(storageNames.sound);
  } catch {
    // Blocked storage: the choice lasts as long as nothing needs it.
  }
}
