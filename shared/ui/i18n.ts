import type { Catalogue, Message, MessageArguments, Words } from './catalogue.ts';
import { getLocale, languageOf, registerLoader } from './locale.ts';

/** Fetches the words of one language, normally by a dynamic import. */
export type WordsLoader<English extends Catalogue> = () => Promise<Words<English>>;

/** Gives the words of one catalogue in the locale in use. */
export interface Translator<English extends Catalogue> {
  /** The text with its parameters filled in; numbers are written as the locale does. */
  <Key extends keyof English & string>(key: Key, ...args: MessageArguments<English[Key], string | number>): string;
  /**
   * The same as parts of a Lit template, so that a parameter may be a template: `t.rich('two', { words: bold })`.
   * Write such a template with `import { html as inline } from 'lit'`: the formatter adds white space to `html`.
   */
  rich<Key extends keyof English & string>(key: Key, ...args: MessageArguments<English[Key], unknown>): unknown[];
}

type Parameters = Readonly<Record<string, unknown>>;

/**
 * Makes the translator of a bundle. English is built in; other languages are fetched when `setLocale` asks for them.
 * Usage: `const t = createTranslator(en, { de: () => import('./words/de.ts').then((module) => module.de) });`
 */
export function createTranslator<const English extends Catalogue>(
  english: English,
  lazy: Readonly<Record<string, WordsLoader<English>>>,
): Translator<English> {
  const loaded = new Map<string, Catalogue>();
  registerLoader({
    languages: Object.keys(lazy),
    async load(language) {
      const words = loaded.has(language) ? undefined : await lazy[language]?.();
      if (words) loaded.set(language, words);
    },
  });
  const parts = (key: string, parameters: Parameters = {}): unknown[] => {
    const message = loaded.get(languageOf(getLocale()))?.[key] ?? english[key] ?? key;
    return fill(choose(message, parameters.count), parameters);
  };
  return Object.assign((key: string, parameters?: Parameters) => parts(key, parameters).join(''), { rich: parts });
}

function choose(message: Message, count: unknown): string {
  if (typeof message === 'string') return message;
  return message[new Intl.PluralRules(getLocale()).select(Number(count))] ?? message.other;
}

function fill(text: string, parameters: Parameters): unknown[] {
  return text.split(/\{(\w+)\}/).map((piece, index) => (index % 2 ? present(parameters[piece]) : piece));
}

function present(value: unknown): unknown {
  if (typeof value === 'number') return new Intl.NumberFormat(getLocale()).format(value);
  // A name must not be able to turn the sentence around it.
  return typeof value === 'string' ? value.replace(/[\u202a-\u202e\u2066-\u2069]/g, '') : value;
}
