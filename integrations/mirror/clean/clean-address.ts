import { standInFor } from '../assets/stand-in.ts';

/** Pictures and fonts that are in the page's own text. Everything that could hold a script or markup is left out. */
const DATA =
  /^data:(?:image\/[\w.+-]+|font\/[\w.+-]+|application\/(?:x-)?font-[\w-]+|application\/vnd\.ms-fontobject)[;,]/i;

/** Whether showing it asks nobody for anything. */
export function isOwnAddress(address: string): boolean {
  return address.startsWith('#') || DATA.test(address);
}

/** A picture in the text itself, what stands for one that comes later, or nothing. */
export function cleanPicture(address: string): string | undefined {
  const trimmed = address.trim();
  return DATA.test(trimmed) ? trimmed : standInFor(trimmed);
}

/** Of a link: it looks like one and leads nowhere. Of anything else: only what is in the same page. */
export function cleanLink(tag: string, address: string): string | undefined {
  const trimmed = address.trim();
  if (trimmed.startsWith('#')) return trimmed;
  if (tag === 'a' || tag === 'area') return '#';
  return tag === 'image' || tag === 'feimage' ? cleanPicture(trimmed) : undefined;
}
