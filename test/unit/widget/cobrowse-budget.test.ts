import { gzipSync } from 'node:zlib';
import { bundleGroup, type WebBundle } from '../../../tools/build/bundle-web.ts';
import { cutRrweb } from '../../../tools/build/lean-rrweb.ts';
import { widgetGroup } from '../../../tools/build/web-entries.ts';

const KB = 1000;
const CHAT = 'widget/conversation/open-session.ts';
/** The question, which is on the page before its answer. */
const CONSENT = 'widget/sharing/create-sharing.ts';
const PAGE = 'widget/cobrowse/page-sharing.ts';
const AGENTS = 'widget/cobrowse/hand/agents-on-page.ts';
const HAND = 'widget/cobrowse/hand/hand.ts';
const ACTING = 'widget/cobrowse/hand/acting.ts';

/** The files that come with a source, also those that come with these. */
function closure({ outputs }: WebBundle, source: string, found = new Set<string>()): Set<string> {
  const entry = Object.keys(outputs).find((file) => outputs[file]?.entryPoint === source);
  const add = (file: string) => {
    if (found.has(file)) return;
    found.add(file);
    for (const { kind, path } of outputs[file]?.imports ?? []) if (kind === 'import-statement') add(path);
  };
  if (entry === undefined) throw new Error(`${source} is in no file of its own.`);
  add(entry);
  return found;
}

let bundle: WebBundle;
let added: string[];

beforeAll(async () => {
  bundle = await bundleGroup({
    ...widgetGroup,
    entries: [...widgetGroup.entries, PAGE],
    after: { ...widgetGroup.after, [PAGE]: CHAT },
  });
  const before = closure(bundle, CONSENT, closure(bundle, CHAT));
  added = [...closure(bundle, PAGE)].filter((file) => !before.has(file));
});

it('[widget budgets] what shows a page, fetched after the consent, is at most 28 kB more than a chat', () => {
  const sizes = bundle.files
    .filter(({ path }) => added.some((file) => path.endsWith(file)))
    .map(({ contents }) => gzipSync(contents, { level: 9 }).length);
  expect(sizes.length).toBe(added.length);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(28 * KB);
});

const later: ReadonlyArray<readonly [what: string, source: string, before: readonly string[], mostBytes: number]> = [
  ['the frame around it', AGENTS, [], 2.2 * KB],
  ['a hand that points and draws', HAND, [AGENTS], 6 * KB],
  ['a hand that acts', ACTING, [AGENTS, HAND], 8 * KB],
  ['a part of the page instead of all', 'widget/cobrowse/section-filter.ts', [], 2 * KB],
];

it.each(later)('[widget budgets] %s is a file of its own that comes when it is needed', (_, source, before, most) => {
  const known = new Set([CHAT, PAGE, ...before].flatMap((file) => [...closure(bundle, file)]));
  const own = [...closure(bundle, source)].filter((file) => !known.has(file));
  const sizes = bundle.files
    .filter(({ path }) => own.some((file) => path.endsWith(file)))
    .map(({ contents }) => gzipSync(contents, { level: 9 }).length);
  expect(sizes.length).toBe(own.length);
  const size = sizes.reduce((sum, one) => sum + one, 0);
  expect(size).toBeGreaterThan(0);
  expect(size).toBeLessThanOrEqual(most);
});

it('[widget budgets] nothing of it is in a chat', () => {
  const sources = [...closure(bundle, CHAT)].flatMap((file) => Object.keys(bundle.outputs[file]?.inputs ?? {}));
  expect(sources.filter((source) => /rrweb|widget\/cobrowse/.test(source))).toEqual([]);
});

it('[widget budgets] another version of the recorder cannot undo it unnoticed', () => {
  expect(() => cutRrweb('export const record = () => undefined;')).toThrow('was not found');
});
