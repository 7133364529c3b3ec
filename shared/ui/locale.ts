import type { ReactiveControllerHost } from 'lit';

/** Loads the words of one language; `languages` are those it has besides English. */
export interface LocaleLoader {
  readonly languages: readonly string[];
  load(language: string): Promise<void>;
}

const RIGHT_TO_LEFT = /^(ar|ckb|dv|fa|he|ps|sd|ug|ur|yi)\b/;

const loaders = new Set<LocaleLoader>();
const listeners = new Set<() => void>();
let current = 'en';
let wanted = 'en';

/** The primary language of a BCP 47 tag: `de` of `de-AT`. */
export function languageOf(tag: string): string {
  return tag.toLowerCase().split('-')[0] ?? 'en';
}

/** The locale in use, a BCP 47 tag. English until `setLocale` has resolved. */
export function getLocale(): string {
  return current;
}

/** Direction of a locale's script, for the `dir` of the outermost element. */
export function getDirection(tag: string = current): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.test(tag.toLowerCase()) ? 'rtl' : 'ltr';
}

/**
 * Loads the words of a locale and draws every element again. A language without words becomes English.
 * Of several calls the last one wins.
 *
 * @returns The locale in use afterwards.
 * @throws When the words cannot be fetched; the locale then stays as it was.
 */
export async function setLocale(tag: string): Promise<string> {
  const language = languageOf(tag);
  const isKnown = language === 'en' || [...loaders].some((loader) => loader.languages.includes(language));
  wanted = isKnown ? tag : 'en';
  const asked = wanted;
  try {
    await Promise.all([...loaders].map((loader) => loader.load(languageOf(asked))));
  } catch (error) {
    if (wanted === asked) wanted = current;
    throw error;
  }
  if (wanted === asked && current !== asked) {
    current = asked;
    announceLocale();
  }
  return current;
}

/** Joins a catalogue to `setLocale`. A bundle that arrives late loads the words of the locale in use at once. */
export function registerLoader(loader: LocaleLoader): void {
  loaders.add(loader);
  const language = languageOf(current);
  if (!loader.languages.includes(language)) return;
  // Without its words the bundle stays readable in English, so a failure here is not an error.
  loader.load(language).then(announceLocale, () => undefined);
}

/** Draws the host again when the locale or its words change, for as long as the host is connected. */
export function watchLocale(host: ReactiveControllerHost): void {
  const update = () => {
    host.requestUpdate();
  };
  host.addController({
    hostConnected: () => listeners.add(update),
    hostDisconnected: () => listeners.delete(update),
  });
}

function announceLocale(): void {
  for (const listener of listeners) listener();
}
