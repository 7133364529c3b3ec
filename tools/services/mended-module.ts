import { execFile } from 'node:child_process';
import { chmodSync, copyFileSync, cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { AdviceError } from '../advice-error.ts';
import { goEnvironment } from './go-toolchain.ts';

/** Describes the one line; part of what the store is built from. */
export const MEND_SOURCE = 'store/mend.json';

interface Mend {
  module: string;
  file: string;
  find: string;
  replace: string;
}

/**
 * FerretDB 1.24 looks for a key by an expression that its own unique index does not know (`->'$._id'` against
 * `->"_id"`), so that each look-up, change and deletion by key reads the whole table. The store is built from a copy of
 * the module with that one line changed, which stays in `buildDir`.
 * @returns the file for `go build -modfile`
 * @throws AdviceError when the module cannot be had, or another version of it is written otherwise
 */
export async function mendedModule(moduleDir: string, buildDir: string): Promise<string> {
  const mend = JSON.parse(readFileSync(join(moduleDir, MEND_SOURCE), 'utf8')) as Mend;
  const copy = join(buildDir, 'module');
  rmSync(buildDir, { recursive: true, force: true });
  mkdirSync(buildDir, { recursive: true });
  cpSync(await folderOf(mend.module, moduleDir), copy, {
    recursive: true,
    filter: (path) => !path.endsWith('_test.go'),
  });
  makeWritable(copy);
  const file = join(copy, mend.file);
  const source = readFileSync(file, 'utf8');
  if (!source.includes(mend.find)) throw new AdviceError(`${MEND_SOURCE} does not fit ${mend.module} any more.`);
  writeFileSync(
    file,
    source.replace(mend.find, () => mend.replace),
  );
  const modfile = join(buildDir, 'go.mod');
  const requirements = readFileSync(join(moduleDir, 'go.mod'), 'utf8');
  writeFileSync(modfile, `${requirements}\nreplace ${mend.module} => ${copy}\n`);
  copyFileSync(join(moduleDir, 'go.sum'), join(buildDir, 'go.sum'));
  return modfile;
}

/** Go keeps modules read-only, folders too, and a copy of that could not even be deleted. */
function makeWritable(dir: string): void {
  chmodSync(dir, 0o755);
  for (const entry of readdirSync(dir, { withFileTypes: true })) {
    const path = join(dir, entry.name);
    if (entry.isDirectory()) makeWritable(path);
    else chmodSync(path, 0o644);
  }
}

async function folderOf(module: string, moduleDir: string): Promise<string> {
  const download = promisify(execFile)('go', ['mod', 'download', '-json', module], {
    cwd: moduleDir,
    env: goEnvironment(),
  });
  const printed = await download.catch((error: unknown) => {
    throw new AdviceError(`Go could not download ${module}: ${String(error)}`);
  });
  return (JSON.parse(printed.stdout) as { Dir: string }).Dir;
}
