import { readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { Plugin } from 'esbuild';
import { root } from '../root.ts';
import { mapTemplates, type ShrinkTemplate } from './map-templates.ts';
import { shrinkTemplate } from './shrink-template.ts';
import { readTokenNames, renameTokens } from './token-names.ts';
import type { WebGroup } from './web-entries.ts';

/**
 * Reads our own sources as the browsers need them: templates without the layout of the source, and stages told apart.
 *
 * `after` says what is in the page already when a file is fetched; that is imported first. Otherwise the bundler makes
 * a chunk for every mixture of files that may share something: many small ones, which compress badly.
 */
export function leanSources({ after = {}, tokensOf }: Pick<WebGroup, 'after' | 'tokensOf'>): Plugin {
  return {
    name: 'lean-sources',
    setup(build) {
      const tokens = tokensOf && readTokenNames(tokensOf);
      const shrink: ShrinkTemplate = (tag, pieces) => {
        const shrunk = shrinkTemplate(tag, pieces);
        return tokens && tag === 'css' ? shrunk.map((piece) => renameTokens(piece, tokens)) : shrunk;
      };
      build.onLoad({ filter: /\.ts$/ }, async ({ path }) => {
        const before = after[relative(root, path).replaceAll('\\', '/')];
        const source = mapTemplates(await readFile(path, 'utf8'), shrink);
        const contents = before === undefined ? source : `import ${JSON.stringify(join(root, before))};\n${source}`;
        return { contents, loader: 'ts' };
      });
    },
  };
}
