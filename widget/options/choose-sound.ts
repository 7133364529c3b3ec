import { storageNames } from '../session/storage-names.ts';

/** Whether a new message makes a sound from now on. */
export function chooseSound(isOn: boolean): void {
  try {
    if (isOn) localStorage.setItem(storageNames.sound, '1');
    else localStorage.removeItem(storageNames.sound);
  } catch {
    // Blocked storage: the choice lasts as long as nothing needs it.
  }
}
