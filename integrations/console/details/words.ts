import { createTranslator } from '#shared/ui/i18n.ts';
import { en } from './words/en.ts';

/** Words of technical details in the console. */
export const t = createTranslator(en, { de: () => import('./words/de.ts').then((module) => module.de) });
