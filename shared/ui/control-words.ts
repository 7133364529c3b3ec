import { createTranslator } from './i18n.ts';
import { en } from './control-words/en.ts';

/** Words of the controls. A bundle with words of its own makes its own translator. */
export const t = createTranslator(en, { de: () => import('./control-words/de.ts').then((module) => module.de) });
