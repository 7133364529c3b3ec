import type { TextSize } from '../panel/text-size.ts';
import { storageNames } from '../session/storage-names.ts';

export function saveTextSize(size: TextSize): void {
  try {
    localStorage.setItem(storageNames.textSize, String(size));
  } catch {
    // Blocked storage: the size lasts as long as the page.
  }
}
