import { createTranslator } from '#shared/ui/i18n.ts';
import { en } from './words/en.ts';

/** Words of what an agent does on the page. */
export const t = createTranslator(en, { de: () => import('./words/de.ts').then((module) => module.de) });
