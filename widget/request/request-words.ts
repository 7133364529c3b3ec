import { createTranslator } from '#shared/ui/i18n.ts';
import { en } from './words/en.ts';

/** Words of asking for help without a key. */
export const t = createTranslator(en, { de: () => import('./words/de.ts').then((module) => module.de) });
