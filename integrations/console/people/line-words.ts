import { createTranslator } from '#shared/ui/i18n.ts';
import { en } from './words/lines-en.ts';

/** Words of the log's lines about queues and people. */
export const t = createTranslator(en, { de: () => import('./words/lines-de.ts').then((module) => module.de) });
