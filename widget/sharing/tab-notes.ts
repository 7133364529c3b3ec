/** Names of what a tab keeps of sharing, over reloads and from page to page. */
export const tabNotes = {
  /** Ids of grants that this tab has stopped and the relay may not know of, with spaces between. */
  stopped: (sessionId: string) => `casement:stopped:${sessionId}`,
  /** Where the part of the page stands that the customer shows. */
  part: (sessionId: string) => `casement:part:${sessionId}`,
};

/** Undefined where there is none, or storage is blocked. */
export function readNote(key: string): string | undefined {
  return attempt(() => sessionStorage.getItem(key) ?? undefined);
}

/** Undefined: forgets it. */
export function writeNote(key: string, value: string | undefined): void {
  attempt(() => {
    if (value === undefined) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, value);
    return undefined;
  });
}

function attempt(action: () => string | undefined): string | undefined {
  try {
    return action();
  } catch {
    return undefined;
  }
}
