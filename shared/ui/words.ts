import { createTranslator } from './i18n.ts';
import { en } from './words/en.ts';

/** Words of the chat elements. A bundle with words of its own makes its own translator. */
export const t = createTranslator(en, { de: () => import('./words/de.ts').then((module) => module.de) });
