import { gzipSync } from 'node:zlib';
import { bundleWidget, type WidgetBundle } from '../../component/widget/widget-bundle.ts';

const KB = 1000;

/** Everything in these files and in what they import at once, without what is fetched later. */
function closure(bundle: WidgetBundle, sources: readonly string[]): Set<string> {
  const found = new Set<string>();
  const add = (file: string) => {
    if (found.has(file)) return;
    found.add(file);
    for (const { kind, path } of bundle.outputs[file]?.imports ?? [])
      if (kind === 'import-statement') add(path.replace(/^dist\/web\/widget\//, ''));
  };
  for (const source of sources) add(entryOf(bundle, source));
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

function sourcesIn({ outputs }: WidgetBundle, names: Iterable<string>): string[] {
  return [...names].flatMap((file) =>
    Object.entries(outputs[file]?.inputs ?? {}).flatMap(([source, { bytesInOutput }]) =>
      bytesInOutput > 0 ? [source] : [],
    ),
  );
}

const launcherStage = ['widget/loader.ts', 'widget/launcher.ts'];
const panelStage = [...launcherStage, 'widget/panel.ts'];
const chatStage = [...panelStage, 'widget/conversation/open-session.ts'];

let bundle: WidgetBundle;
let firstOpen: Set<string>;
let chat: Set<string>;

beforeAll(async () => {
  bundle = await bundleWidget();
  firstOpen = closure(bundle, [...panelStage, 'widget/welcome/welcome.ts']);
  chat = closure(bundle, chatStage);
});

it('[widget budgets] what every page loads is at most 3 kB', () => {
  expect(gzipped(bundle, ['loader.js'])).toBeLessThanOrEqual(3 * KB);
});

it('[widget budgets] the launcher is at most 10 kB', () => {
  expect(gzipped(bundle, closure(bundle, launcherStage))).toBeLessThanOrEqual(10 * KB);
});

it('[widget budgets] the first open is at most 26 kB in total', () => {
  expect(gzipped(bundle, firstOpen)).toBeLessThanOrEqual(26 * KB);
});

it('[widget budgets] a running chat is at most 35 kB in total', () => {
  expect(gzipped(bundle, chat)).toBeLessThanOrEqual(35 * KB);
});

it('[widget budgets] the socket, the session and the chat come only with a session', () => {
  const sources = sourcesIn(bundle, firstOpen);
  expect(sources.filter((source) => /-line\.ts|shared\/client\/session|chat-log/.test(source))).toEqual([]);
});

it('[widget budgets] LiveKit, the consent, the fallback and German come in no file before they are needed', () => {
  const sources = sourcesIn(bundle, chat);
  expect(
    sources.filter((source) => /livekit|shared\/media|\.io-|widget\/sharing\/consent|words\/de\.ts/.test(source)),
  ).toEqual([]);
});

it('[widget budgets] each stage is one file and its entry', () => {
  expect(chat.size).toBeLessThanOrEqual(8);
});
