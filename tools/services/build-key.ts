import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const SOURCES = ['go.mod', 'go.sum', 'store/main.go'];

/** The file name of an embedded server: it changes whenever the sources or the machine do. */
export function buildKey(server: string, moduleDir: string, machine = `${process.platform}-${process.arch}`): string {
  const hash = createHash('sha256').update(machine);
  for (const source of SOURCES) hash.update(`\0${source}\0`).update(readFileSync(join(moduleDir, source)));
  return `${server}-${hash.digest('hex').slice(0, 16)}`;
}
