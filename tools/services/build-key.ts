import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MEND_SOURCE } from './mended-module.ts';

const MODULE = ['go.mod', 'go.sum'];
/** What each server is built from, beside what the module names. */
const SOURCES: Readonly<Record<string, readonly string[]>> = { store: ['store/main.go', MEND_SOURCE] };

/** The file name of an embedded server: it changes whenever the sources or the machine do. */
export function buildKey(server: string, moduleDir: string, machine = `${process.platform}-${process.arch}`): string {
  const hash = createHash('sha256').update(machine);
  for (const source of [...MODULE, ...(SOURCES[server] ?? [])])
    hash.update(`\0${source}\0`).update(readFileSync(join(moduleDir, source)));
  return `${server}-${hash.digest('hex').slice(0, 16)}`;
}
