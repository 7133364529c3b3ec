import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test as base, expect, type Page } from '@playwright/test';
import { build } from 'esbuild';
import { bundleGroup } from '../../../tools/build/bundle-web.ts';
import { leanRrweb } from '../../../tools/build/lean-rrweb.ts';
import { webGroups } from '../../../tools/build/web-entries.ts';
import { sharePage } from '../../integration/cobrowse/shared-page.ts';
import { createTestRelay, type TestRelay } from '../../support/test-relay.ts';
import { AssetSite, SHOP, type SiteFile } from './asset-site.ts';
import { Sight } from './sight.ts';
import type { ShareOptions } from './shop-client.ts';

const MIRROR = 'http://mirror.test';
const VIEW = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Console</title>
  <meta http-equiv="content-security-policy" content="default-src 'none'; script-src 'self'; style-src 'self';
    connect-src 'self' ws:; img-src 'self' data:; frame-src ${MIRROR}">
  <meta name="casement-mirror" content="${MIRROR}"><script type="module" src="view-client.js"></script></head>
  <body></body></html>`;

interface Fixtures {
  /** Opens the shop as a customer who has signed in; `/` is its page. The files of other origins go by their address. */
  openShop: (files: Readonly<Record<string, SiteFile>>) => Promise<Page>;
  /** From the consent to the agent's picture. */
  watch: (shop: Page, options?: Pick<ShareOptions, 'rules'>) => Promise<Sight>;
}

interface WorkerFixtures {
  site: AssetSite;
  relay: TestRelay;
}

/** A shop that one has to sign in to, a real relay with its mirror, and an agent's console that shows what is shared. */
export const test = base.extend<Fixtures, WorkerFixtures>({
  site: [
    // Playwright wants the destructuring.
    async ({ playwright: _playwright }, use) => {
      const site = await AssetSite.open();
      await use(site);
      await site.close();
    },
    { scope: 'worker' },
  ],
  relay: [
    async ({ playwright: _playwright }, use) => {
      process.env.TEST_LIVEKIT_API_KEY ??= 'none';
      process.env.TEST_LIVEKIT_API_SECRET ??= crypto.randomUUID();
      const WEB_DIR = await writeWeb();
      const env = { WEB_DIR, MIRROR_URL: MIRROR, LIMIT_REQUESTS_PER_MINUTE: '10000' };
      const relay = await createTestRelay({ livekitUrl: 'http://127.0.0.1:9', env });
      await use(relay);
      await relay.close();
      await rm(WEB_DIR, { recursive: true });
    },
    { scope: 'worker' },
  ],
  launchOptions: [
    async ({ launchOptions, site, relay }, use) => {
      const rules = `${site.resolverRules}, MAP ${new URL(MIRROR).host} ${new URL(relay.url).host}`;
      await use({ ...launchOptions, args: [...(launchOptions.args ?? []), `--host-resolver-rules=${rules}`] });
    },
    { scope: 'worker' },
  ],
  openShop: async ({ browser, site }, use) => {
    const context = await browser.newContext({ viewport: { width: 800, height: 600 } });
    const page = await context.newPage();
    await use(async (files) => {
      site.serve({ ...files, '/client.js': { type: 'text/javascript', body: await shopClient() } });
      await page.goto(`${SHOP}/login`);
      await page.goto(SHOP);
      await page.addScriptTag({ url: '/client.js', type: 'module' });
      await page.locator('html[data-ready]').waitFor({ state: 'attached' });
      return page;
    });
    await context.close();
  },
  watch: async ({ context, relay }, use) => {
    await use(async (shop, options = {}) => {
      const { sessionId, customerToken: token, agentToken, customer, grantId } = await sharePage(relay);
      const page = await context.newPage();
      await page.setViewportSize({ width: 1100, height: 860 });
      await page.goto(
        `${relay.url}/view/index.html?${new URLSearchParams({ session: sessionId, token: agentToken }).toString()}`,
      );
      const sight = new Sight(page, shop);
      await shop.evaluate((given) => window.shareShop(given), { relayUrl: relay.url, token, sessionId, ...options });
      await expect(page.locator('#state')).toHaveText('live', { timeout: 20_000 });
      return Object.assign(sight, {
        stop: () => customer.write('share:stop', sessionId, { grantId, reason: 'asked' }),
      });
    });
  },
  // The recorder of traces puts scripts into every frame; a frame that runs none says so as an error.
  trace: 'off',
});

let shopScript: Promise<string> | undefined;

function shopClient(): Promise<string> {
  shopScript ??= build({
    ...options('shop-client.ts'),
    plugins: [leanRrweb],
    write: false,
  }).then(({ outputFiles: [file] }) => file?.text ?? '');
  return shopScript;
}

/** What a relay of the test serves: the mirror as it is built, and the console of the test. */
async function writeWeb(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'casement-assets-'));
  const write = async (path: string, content: Uint8Array | string) => {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  };
  const group = webGroups.find((one) => one.folder === 'mirror');
  if (!group) throw new Error('No mirror is built.');
  const { files } = await bundleGroup(group);
  await Promise.all(files.map(({ path, contents }) => write(`mirror/${basename(path)}`, contents)));
  const { outputFiles } = await build({ ...options('view-client.ts'), splitting: true, outdir: '/', write: false });
  await Promise.all(outputFiles.map(({ path, contents }) => write(`view${path}`, contents)));
  await write('view/index.html', VIEW);
  return folder;
}

function options(entry: string) {
  const entryPoints = [fileURLToPath(new URL(entry, import.meta.url))];
  return { entryPoints, bundle: true, format: 'esm', target: 'es2022' } as const;
}
