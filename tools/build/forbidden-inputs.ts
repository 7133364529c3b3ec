import type { Metafile } from 'esbuild';

const FORBIDDEN = /^(node_modules\/zod|relay|tools|test)\//;

/** A sentence about the first input that may never reach a browser, or undefined. */
export function findForbidden(metafile: Pick<Metafile, 'inputs'>): string | undefined {
  const found = Object.keys(metafile.inputs).find((input) => FORBIDDEN.test(input));
  if (found === undefined) return undefined;
  const importer = Object.entries(metafile.inputs).find(([, input]) =>
    input.imports.some((imported) => imported.path === found),
  );
  return `${found} may not reach a browser: ${importer?.[0] ?? 'an entry'} imports it at run time.`;
}
