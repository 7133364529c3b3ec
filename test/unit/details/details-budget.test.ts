import { gzipSync } from 'node:zlib';
import { bundleWidget, type WidgetBundle } from '../../component/widget/widget-bundle.ts';

const CHAT = 'widget/conversation/open-session.ts';
const SHARING = 'widget/sharing/create-sharing.ts';
const DETAILS = 'widget/details/create-details.ts';
const MOST = 14_000;

/** The files that come with a source at once. */
function closure({ outputs }: WidgetBundle, source: string): Set<string> {
  const found = new Set<string>();
  const add = (file: string) => {
    if (found.has(file)) return;
    found.add(file);
    for (const { kind, path } of outputs[file]?.imports ?? [])
      if (kind === 'import-statement') add(path.replace(/^dist\/web\/widget\//, ''));
  };
  const entry = Object.keys(outputs).find((file) => outputs[file]?.entryPoint === source);
  const own = entry ?? Object.keys(outputs).find((file) => source in (outputs[file]?.inputs ?? {}));
  if (own === undefined) throw new Error(`${source} is in no file.`);
  add(own);
  return found;
}

let bundle: WidgetBundle;
beforeAll(async () => {
  bundle = await bundleWidget();
});

const sourcesOf = (files: Iterable<string>) =>
  [...files].flatMap((file) => Object.keys(bundle.outputs[file]?.inputs ?? {}));

it('[widget budgets] what collects technical details is in no file before somebody asks for them', () => {
  for (const stage of [CHAT, SHARING]) {
    const collecting = sourcesOf(closure(bundle, stage)).filter((source) =>
      /widget\/details\/(create|customer|page|console|problem|request|timing|system)/.test(source),
    );
    expect(collecting).toEqual([]);
  }
});

it('[widget budgets] technical details are at most 14 kB more than a chat, and without the recorder', () => {
  const before = closure(bundle, CHAT);
  const added = [...closure(bundle, DETAILS)].filter((file) => !before.has(file));
  const size = added.reduce((sum, file) => sum + gzipSync(bundle.files.get(file) ?? '', { level: 9 }).length, 0);
  expect(size).toBeGreaterThan(0);
  expect(size).toBeLessThanOrEqual(MOST);
  expect(sourcesOf(added).filter((source) => source.includes('rrweb'))).toEqual([]);
});
