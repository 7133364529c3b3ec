import { gzipSync } from 'node:zlib';
import { bundleWidget, type WidgetBundle } from '../../component/widget/widget-bundle.ts';

const KB = 1000;

/** A file and everything it imports at once, without what it fetches later. */
function closure({ outputs }: WidgetBundle, file: string, found = new Set<string>()): Set<string> {
  if (found.has(file)) return found;
  found.add(file);
  for (const { kind, path } of outputs[file]?.imports ?? [])
    if (kind === 'import-statement') closure(bundle, path.replace(/^widget\//, ''), found);
  return found;
}

function entryOf({ outputs }: WidgetBundle, source: string): string {
  const found = Object.entries(outputs).find(([, { entryPoint }]) => entryPoint === source);
  if (!found) throw new Error(`${source} is in no file of its own.`);
  return found[0];
}

function gzipped({ files }: WidgetBundle, names: Iterable<string>): number {
  return [...names].reduce((sum, name) => sum + gzipSync(files.get(name) ?? '', { level: 9 }).length, 0);
}

let bundle: WidgetBundle;
let launcher: Set<string>;
let panel: Set<string>;
let chat: Set<string>;

beforeAll(async () => {
  bundle = await bundleWidget();
  launcher = closure(bundle, 'launcher.js');
  panel = new Set(['loader.js', ...launcher, ...closure(bundle, 'panel.js')]);
  chat = new Set([...panel, ...closure(bundle, entryOf(bundle, 'widget/conversation/open-session.ts'))]);
});

it('[widget budgets] what every page loads is at most 3 kB', () => {
  expect(gzipped(bundle, ['loader.js'])).toBeLessThanOrEqual(3 * KB);
});

it('[widget budgets] the launcher is at most 10 kB', () => {
  expect(gzipped(bundle, launcher)).toBeLessThanOrEqual(10 * KB);
});

it('[widget budgets] the first open is at most 35 kB in total', () => {
  expect(gzipped(bundle, panel)).toBeLessThanOrEqual(35 * KB);
});

it('[widget budgets] the socket, the session and the chat come only with a session', () => {
  const sources = [...panel].flatMap((file) => Object.keys(bundle.outputs[file]?.inputs ?? {}));
  expect(sources.filter((source) => /socket\.io|engine\.io|shared\/client\/session|chat-log/.test(source))).toEqual([]);
});

it('[widget budgets] a running chat is at most 60 kB in total', () => {
  expect(gzipped(bundle, chat)).toBeLessThanOrEqual(60 * KB);
});

it('[widget budgets] LiveKit, the consent and German are in no file that loads before they are needed', () => {
  const sources = [...chat].flatMap((file) => Object.keys(bundle.outputs[file]?.inputs ?? {}));
  expect(
    sources.filter((source) => /livekit|shared\/media|widget\/sharing\/consent|words\/de\.ts/.test(source)),
  ).toEqual([]);
});
