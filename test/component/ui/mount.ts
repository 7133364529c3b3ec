import { build } from 'esbuild';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';

const ORIGIN = 'https://ui.casement.test';

// What the widget has to live with on a strict page: no inline styles, no sink without Lit's own policy.
const POLICY = [
  `default-src 'none'`,
  `script-src 'self'`,
  `style-src 'self'`,
  `img-src 'self'`,
  `require-trusted-types-for 'script'`,
  `trusted-types lit-html`,
].join('; ');

const bundles = new Map<string, Promise<Map<string, string>>>();

async function bundle(entry: string): Promise<Map<string, string>> {
  const result = await build({
    entryPoints: { entry: fileURLToPath(new URL(entry, import.meta.url)) },
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    outdir: '/',
    write: false,
  });
  return new Map(result.outputFiles.map((file) => [file.path, file.text]));
}

function bundleOnce(entry: string): Promise<Map<string, string>> {
  const made = bundles.get(entry) ?? bundle(entry);
  bundles.set(entry, made);
  return made;
}

/** What the page shows: options become the query of its address. */
export interface MountOptions {
  readonly locale?: string;
  readonly direction?: 'ltr' | 'rtl';
  readonly density?: 'comfortable';
}

/**
 * Opens a page that runs one bundled entry of this folder under a strict content security policy, without a server.
 * Fails the test on any error, policy violation or request that leaves the page.
 *
 * @returns Problems seen so far; it stays empty.
 */
export async function mount(page: Page, entry: string, options: MountOptions = {}): Promise<string[]> {
  const files = await bundleOnce(entry);
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') problems.push(message.text());
  });
  await page.route('**/*', async (route) => {
    const { origin, pathname } = new URL(route.request().url());
    const script = files.get(pathname);
    if (origin !== ORIGIN) return route.abort();
    if (script) return route.fulfill({ contentType: 'text/javascript', body: script });
    if (pathname !== '/') return route.fulfill({ status: 204 });
    return route.fulfill({
      contentType: 'text/html',
      headers: { 'content-security-policy': POLICY },
      body: document(options),
    });
  });
  await page.goto(`${ORIGIN}/?${new URLSearchParams({ ...options }).toString()}`);
  await page.locator('html[data-ready]').waitFor();
  return problems;
}

function document({ locale = 'en', direction = 'ltr', density }: MountOptions): string {
  const attributes = `lang="${locale}" dir="${direction}" ${density ? `data-density="${density}"` : ''}`;
  return `<!doctype html><html ${attributes}><head><title>Elements</title>
    <meta name="viewport" content="width=device-width"><script type="module" src="/entry.js"></script></head><body></body></html>`;
}
