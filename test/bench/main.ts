import { availableParallelism, cpus, loadavg } from 'node:os';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../tools/root.ts';
import { runMain } from '../../tools/run-main.ts';
import { writeJson } from '../../tools/start/data-folder.ts';
import { measureAssignment } from './assignment.ts';
import { measureSizes } from './built-sizes.ts';
import { measureCobrowse } from './cobrowse.ts';
import { measureDeskLoad } from './desk-load.ts';
import { measureFirstFrame } from './first-frame.ts';
import { measureIdleMemory } from './idle-memory.ts';
import { measureMessages } from './message-cost.ts';
import { readOptions, type Options } from './options.ts';
import { printRows } from './print-rows.ts';
import type { Row } from './row.ts';
import { measureStart } from './start-time.ts';

type Part = (options: Options) => Promise<Row[]>;

const parts: Record<string, Part> = {
  a: measureSizes,
  b: measureMessages,
  c: measureStart,
  d: measureFirstFrame,
  e: measureIdleMemory,
  f: measureAssignment,
  g: measureDeskLoad,
  h: measureCobrowse,
};

/** The load of other programs tells how far the figures can be trusted. */
function machine() {
  return { node: process.version, cores: availableParallelism(), cpu: cpus()[0]?.model ?? '', load: loadavg() };
}

await runMain(async () => {
  const options = readOptions(process.argv.slice(2), Object.keys(parts));
  const before = machine();
  const rows: Row[] = [];
  for (const [letter, part] of Object.entries(parts)) {
    if (options.parts.includes(letter)) rows.push(...(await part(options)));
  }
  printRows(rows);
  const dir = join(root, '.casement');
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  writeJson(join(dir, 'bench.json'), { at: new Date().toISOString(), options, before, after: machine(), rows });
  process.exit(0);
});
