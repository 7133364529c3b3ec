/** Where unsent text is kept between page loads. Never throws: a value that cannot be kept lives as long as the page. */
export interface KeyValueStore {
  get(key: string): string | null;
  set(key: string, value: string): void;
  remove(key: string): void;
  /** All keys that begin with `prefix`, sorted. */
  keys(prefix: string): string[];
}

export function createMemoryStore(): KeyValueStore {
  const values = new Map<string, string>();
  return {
    get: (key) => values.get(key) ?? null,
    set: (key, value) => void values.set(key, value),
    remove: (key) => void values.delete(key),
    keys: (prefix) => [...values.keys()].filter((key) => key.startsWith(prefix)).sort(),
  };
}

/** `localStorage`; memory where the browser refuses it (blocked third-party storage, no storage at all). */
export function createLocalStore(): KeyValueStore {
  const storage = usableStorage();
  if (!storage) return createMemoryStore();
  // Storage can also fill up or be taken away later: what was refused stays in memory.
  const refused = createMemoryStore();
  return {
    get: (key) => refused.get(key) ?? attempt(() => storage.getItem(key), null),
    set: (key, value) => {
      const isKept = attempt(() => {
        storage.setItem(key, value);
        return true;
      }, false);
      if (isKept) refused.remove(key);
      else refused.set(key, value);
    },
    remove: (key) => {
      refused.remove(key);
      attempt(() => {
        storage.removeItem(key);
      }, undefined);
    },
    keys: (prefix) => {
      const kept = attempt(() => Object.keys(storage).filter((key) => key.startsWith(prefix)), []);
      return [...new Set([...kept, ...refused.keys(prefix)])].sort();
    },
  };
}

function usableStorage(): Storage | undefined {
  return attempt(() => {
    const probe = 'casement:probe';
    globalThis.localStorage.setItem(probe, probe);
    globalThis.localStorage.removeItem(probe);
    return globalThis.localStorage;
  }, undefined);
}

function attempt<T>(action: () => T, otherwise: T): T {
  try {
    return action();
  } catch {
    return otherwise;
  }
}
