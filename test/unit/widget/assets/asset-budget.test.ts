import { gzipSync } from 'node:zlib';
import { bundleGroup, type WebBundle } from '../../../../tools/build/bundle-web.ts';
import { widgetGroup } from '../../../../tools/build/web-entries.ts';

const PAGE = 'widget/cobrowse/page-sharing.ts';
const COURIER = 'widget/cobrowse/assets/asset-courier.ts';

/** The files that come with a source. */
function filesWith({ outputs }: WebBundle, source: string): Set<string> {
  const first = Object.keys(outputs).find((file) => outputs[file]?.entryPoint === source);
  if (first === undefined) throw new Error(`${source} is in no file of its own.`);
  const found = new Set([first]);
  for (const file of found)
    for (const { kind, path } of outputs[file]?.imports ?? []) if (kind === 'import-statement') found.add(path);
  return found;
}

it('[widget budgets] what brings pictures and fonts is fetched after the page is shown, and at most 4 kB', async () => {
  const bundle = await bundleGroup(widgetGroup);
  const before = filesWith(bundle, PAGE);
  const own = [...filesWith(bundle, COURIER)].filter((file) => !before.has(file));
  const contents = own.map((file) => bundle.files.find(({ path }) => path.endsWith(file))?.contents ?? '');
  const bytes = contents.reduce((sum, content) => sum + gzipSync(content, { level: 9 }).length, 0);
  expect(bytes).toBeGreaterThan(1000);
  expect(bytes).toBeLessThanOrEqual(4000);
});
