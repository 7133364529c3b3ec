import { get } from './read-asset.ts';

/**
 * The rules of a style sheet of another origin, in the browser's own words, or undefined where it may not be read. What
 * it imports is left out.
 */
export async function readSheet(address: string, signal: AbortSignal): Promise<string | undefined> {
  const bytes = await get(address, { mode: 'cors', cache: 'force-cache', signal });
  if (!bytes) return undefined;
  // Not parsed at once, so that the page does not stand still for it.
  const sheet = await new CSSStyleSheet().replace(new TextDecoder().decode(bytes));
  const rules = [...sheet.cssRules].filter((rule) => !(rule instanceof CSSFontFaceRule) || isLoaded(rule));
  return rules.map(({ cssText }) => cssText).join('');
}

/** Such sheets name fonts for all the scripts of the world, and a page uses two or three of them. */
function isLoaded({ style }: CSSFontFaceRule): boolean {
  const plain = (text: string) => text.replace(/["']/g, '');
  const [family, range] = ['font-family', 'unicode-range'].map((name) => plain(style.getPropertyValue(name)));
  return [...document.fonts].some(
    (face) => face.status === 'loaded' && plain(face.family) === family && (!range || face.unicodeRange === range),
  );
}
