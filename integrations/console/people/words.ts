import { createTranslator } from '#shared/ui/i18n.ts';
import { en } from './words/en.ts';

/** Words about the people of a session: transfer, invitations, guests, watching. */
export const t = createTranslator(en, { de: () => import('./words/de.ts').then((module) => module.de) });
