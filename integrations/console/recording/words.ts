import { createTranslator } from '#shared/ui/i18n.ts';
import { en } from './words/en.ts';

/** Words of recordings: asking for one, and looking at it. */
export const t = createTranslator(en, { de: () => import('./words/de.ts').then((module) => module.de) });
