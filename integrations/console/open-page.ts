import { getDirection, setLocale } from '#shared/ui/locale.ts';
import { rootStyles } from '#shared/ui/root-styles.ts';
import { tokens } from '#shared/ui/tokens.ts';
import { pageStyles } from './page-styles.ts';

/** Makes the document ready for elements of the console: tokens, type, language, direction, title. */
export async function openPage(locale: string, title: string): Promise<void> {
  for (const { styleSheet } of [tokens, rootStyles, pageStyles]) {
    if (styleSheet) document.adoptedStyleSheets.push(styleSheet);
  }
  document.title = title;
  // Without the words of the language the console still works, in English.
  const used = await setLocale(locale).catch(() => 'en');
  document.documentElement.lang = used;
  document.documentElement.dir = getDirection(used);
}
