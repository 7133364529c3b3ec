import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../root.ts';

/** Token → its name in the built sheets, or undefined when no sheet reads it and it is left out. */
export type TokenNames = ReadonlyMap<string, string | undefined>;

const SHEETS = 'shared/ui';
const IS_TOKEN_SHEET = /^token[a-z-]*\.ts$/;
/** A site may set these. */
const PUBLIC = /^--casement-(brand.*|font-scale)$/;
const DIGITS = 'abcdefghijklmnopqrstuvwxyz';

function sourcesIn(folder: string): string[] {
  const files = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' });
  return files.filter((file) => file.endsWith('.ts')).map((file) => readFileSync(join(root, folder, file), 'utf8'));
}

function* found(pattern: RegExp, sources: readonly string[]): Generator<string> {
  for (const source of sources) for (const [, name = ''] of source.matchAll(pattern)) yield name;
}

/**
 * Short names for the design tokens, and which of them these folders read. Only for tokens that the outermost root
 * sets: nothing a page calls the same can reach past it.
 */
export function readTokenNames(folders: readonly string[]): TokenNames {
  const files = readdirSync(join(root, SHEETS)).filter((file) => IS_TOKEN_SHEET.test(file));
  const sheets = files.map((file) => readFileSync(join(root, SHEETS, file), 'utf8'));
  const declared = new Set(found(/^\s*(--casement-[a-z\d-]+):/gm, sheets));
  const read = new Set(found(/var\((--casement-[a-z\d-]+)/g, folders.flatMap(sourcesIn)));
  const names = [...declared].filter((name) => !PUBLIC.test(name));
  return new Map(names.map((name, index) => [name, read.has(name) ? shortName(index) : undefined]));
}

function shortName(index: number): string {
  const first = DIGITS.charAt(index % DIGITS.length);
  return `--${first}${index < DIGITS.length ? '' : String(Math.floor(index / DIGITS.length))}`;
}

/** A sheet's text with its tokens under their built names. */
export function renameTokens(css: string, names: TokenNames): string {
  return css
    .replace(/(--casement-[a-z\d-]+):[^;}]*;?/g, (declaration, name: string) =>
      names.has(name) && names.get(name) === undefined ? '' : declaration,
    )
    .replace(/--casement-[a-z\d-]+/g, (name) => names.get(name) ?? name);
}
