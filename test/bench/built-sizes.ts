import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { buildAll } from '../../tools/build/build-all.ts';
import { step } from '../../tools/progress.ts';
import { root } from '../../tools/root.ts';
import type { Row } from './row.ts';

type Outputs = Awaited<ReturnType<typeof buildAll>>;

/** What each stage adds to the one before it, by the source of its bundle; `budget` in kB gzip. */
const STAGES = [
  { name: 'loader', source: 'widget/loader.ts', from: 'nothing', budget: 3 },
  { name: 'launcher', source: 'widget/launcher.ts', from: 'nothing', budget: 10 },
  { name: 'first open, in total', source: 'widget/panel.ts', from: 'page', budget: 35 },
  { name: 'running chat, in total', source: 'widget/conversation/open-session.ts', from: 'page', budget: 35 },
  { name: 'screen share, on top', source: 'shared/media/screen-publisher.ts', from: 'chat', budget: 150 },
  { name: 'console', source: 'integrations/zendesk/client/console.ts', from: 'nothing' },
] as const;

/** (a) Compressed sizes of the built bundles, each with the chunks that it loads at once. */
export async function measureSizes(): Promise<Row[]> {
  const outputs = await step('Building the bundles', buildAll);
  const page = new Set<string>();
  return STAGES.map(({ name, source, from, ...rest }) => {
    const aim = 'budget' in rest ? { aim: rest.budget } : {};
    const row = { part: 'a', name: `${name}, gzip`, unit: 'kB' as const, ...aim };
    const entry = Object.keys(outputs).find((file) => outputs[file]?.entryPoint === source);
    if (entry === undefined) return { ...row, value: undefined, remark: `${source} is not built` };
    const own = filesOf(entry, outputs).filter((file) => from !== 'chat' || !page.has(file));
    if (source.startsWith('widget/')) for (const file of own) page.add(file);
    const files = from === 'page' ? [...page] : own;
    const contents = files.map((file) => readFileSync(join(root, file)));
    const gzip = contents.reduce((sum, content) => sum + gzipSync(content, { level: 9 }).length, 0);
    const brotli = contents.reduce((sum, content) => sum + brotliCompressSync(content).length, 0);
    return { ...row, value: gzip / 1000, remark: `brotli ${(brotli / 1000).toFixed(1)} kB, ${files.length} files` };
  });
}

function filesOf(entry: string, outputs: Outputs, found = new Set<string>()): string[] {
  if (found.has(entry)) return [];
  found.add(entry);
  const imports = outputs[entry]?.imports.filter(({ kind }) => kind === 'import-statement') ?? [];
  for (const { path } of imports) if (path in outputs) filesOf(path, outputs, found);
  return [...found];
}
