import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { test as base, type Page } from '@playwright/test';
import { createTestRelay, ROSA, YUKI, type TestRelay } from '../../support/test-relay.ts';
import { bundleGroup, bundleLoader } from '../../../tools/build/bundle-web.ts';
import { checkGroup } from '../../../tools/build/web-entries.ts';
import { root } from '../../../tools/root.ts';

const SETTINGS = `<!doctype html><html><head><meta charset="utf-8"><script type="module" src="settings.js"></script></head>
  <body></body></html>`;

interface Site {
  /** The settings of a manager, or of somebody who is none. */
  open(page: Page, options?: { locale?: string; isManager?: boolean }): Promise<void>;
  /** What the pages of the shop hold, by path; the widget's script tag is added. */
  readonly shop: Record<string, string>;
}

/** The settings on a real relay, and a shop on another origin whose pages carry the widget. */
export const test = base.extend<{ site: Site }, { relay: TestRelay }>({
  relay: [
    // Playwright wants the destructuring.
    async ({ browserName: _browserName }, use) => {
      process.env.TEST_LIVEKIT_API_KEY ??= 'none';
      process.env.TEST_LIVEKIT_API_SECRET ??= crypto.randomUUID();
      const WEB_DIR = await writeSite();
      const relay = await createTestRelay({ livekitUrl: 'http://127.0.0.1:9', env: { WEB_DIR } });
      await use(relay);
      await relay.close();
      await rm(WEB_DIR, { recursive: true });
    },
    { scope: 'worker' },
  ],
  site: async ({ context, relay }, use) => {
    const shop: Record<string, string> = {};
    const script = `<script async src="${relay.url}/widget/loader.js" data-portal="fernway-help"></script>`;
    await context.route(`${relay.shopOrigin}/**`, (route) => {
      const body = shop[new URL(route.request().url()).pathname];
      const page = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Fernway</title>${script}</head><body>${body ?? ''}</body></html>`;
      return body === undefined
        ? route.fulfill({ status: 404 })
        : route.fulfill({ contentType: 'text/html', body: page });
    });
    // The browser would not let a page that is not of this machine load from it; the answer is the relay's own.
    await context.route(`${relay.url}/widget/*`, async (route) => route.fulfill({ response: await route.fetch() }));
    const open: Site['open'] = async (page, { locale = 'en', isManager = true } = {}) => {
      const { token } = await relay.signIn(isManager ? YUKI : ROSA);
      const query = new URLSearchParams({ token, locale });
      await page.goto(`${relay.url}/settings/index.html?${query.toString()}`);
    };
    await use({ open, shop });
  },
});

async function writeSite(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'casement-masking-'));
  const write = async (path: string, content: Uint8Array | string) => {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  };
  // The settings need nothing of the widget but what answers them; a launcher that is not there harms no page.
  const bundles = await Promise.all([bundleLoader(), bundleGroup(checkGroup)]);
  await Promise.all(
    bundles
      .flatMap(({ files }) => files)
      .map(({ path, contents }) => write(relative(join(root, 'dist/web'), path), contents)),
  );
  const settings = await build({
    entryPoints: { settings: fileURLToPath(new URL('settings-page.ts', import.meta.url)) },
    bundle: true,
    splitting: true,
    format: 'esm',
    outdir: '/',
    write: false,
  });
  await Promise.all(settings.outputFiles.map(({ path, contents }) => write(`settings${path}`, contents)));
  await write('settings/index.html', SETTINGS);
  return folder;
}
