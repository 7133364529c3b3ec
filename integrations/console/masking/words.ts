import { createTranslator } from '#shared/ui/i18n.ts';
import { en } from './words/en.ts';

/** Words of the settings of what agents see. */
export const t = createTranslator(en, { de: () => import('./words/de.ts').then((module) => module.de) });
