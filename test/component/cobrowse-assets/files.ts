import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { samplePicture, type Colour } from '../../support/sample-picture.ts';
import type { SiteFile } from './asset-site.ts';

export const html = (head: string, body: string): SiteFile => ({
  type: 'text/html; charset=utf-8',
  body: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Shop</title>${head}</head><body>${body}</body></html>`,
});

export const css = (body: string): SiteFile => ({ type: 'text/css', body });

export const picture = (width: number, height: number, colour: Colour): SiteFile => ({
  type: 'image/png',
  body: samplePicture(width, height, colour),
});

export const drawing = (inside: string): SiteFile => ({
  type: 'image/svg+xml',
  body: `<svg xmlns="http://www.w3.org/2000/svg" width="60" height="60" viewBox="0 0 60 60">${inside}</svg>`,
});

/** A font of signs that no machine has: one that comes with the browser's own tools. */
export function font(): SiteFile {
  const folder = join(dirname(createRequire(import.meta.url).resolve('playwright-core')), 'lib/vite/traceViewer');
  const name = readdirSync(folder).find((file) => file.endsWith('.ttf'));
  if (name === undefined) throw new Error('The font is not there.');
  return { type: 'font/ttf', body: readFileSync(join(folder, name)) };
}
