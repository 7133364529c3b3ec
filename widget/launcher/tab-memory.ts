import { storageNames } from '../session/storage-names.ts';

/** Whether the panel was open in this tab, over reloads and from page to page; false where storage is blocked. */
export function wasOpen(): boolean {
  return attempt(() => sessionStorage.getItem(storageNames.open) === '1');
}

export function rememberOpen(isOpen: boolean): void {
  attempt(() => {
    if (isOpen) sessionStorage.setItem(storageNames.open, '1');
    else sessionStorage.removeItem(storageNames.open);
    return true;
  });
}

/** Whether a session of this portal can be resumed. Reading stores nothing. */
export function hasSession(portalId: string): boolean {
  return attempt(() => localStorage.getItem(storageNames.session(portalId)) !== null);
}

/** Forgets the session of this portal where the panel, which forgets more, is not loaded. */
export function dropSession(portalId: string): void {
  attempt(() => {
    localStorage.removeItem(storageNames.session(portalId));
    return true;
  });
}

function attempt(action: () => boolean): boolean {
  try {
    return action();
  } catch {
    return false;
  }
}
