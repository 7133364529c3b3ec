import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { test as base, expect, type Page } from '@playwright/test';
import { startSession } from '../../support/story.ts';
import type { TestClient } from '../../support/test-client.ts';
import { createTestRelay, type TestRelay } from '../../support/test-relay.ts';
import { bundleGroup } from '../../../tools/build/bundle-web.ts';
import { webGroups } from '../../../tools/build/web-entries.ts';
import { MirrorHost } from './mirror-host.ts';
import { bundleWidget } from './widget-bundle.ts';

/** What a strict site allows for the widget: its script, its connections, and nothing inline. */
const POLICY = [
  `default-src 'none'`,
  `script-src 'self'`,
  `connect-src 'self'`,
  `style-src 'self'`,
  `img-src 'self'`,
  `require-trusted-types-for 'script'`,
  `trusted-types lit-html`,
].join('; ');

function pageOf(policy: string, head: string, main: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Fernway</title>
  <meta http-equiv="content-security-policy" content="${policy}"><meta name="viewport" content="width=device-width">
  ${head}<script async src="/widget/loader.js" data-portal="fernway-help"></script></head>
  <body><main>${main}</main></body></html>`;
}

const SHOP = '<h1>Tents</h1><p><a href="#basket">Basket</a></p>';
const PARTS = `${SHOP}<section id="tents" aria-label="Our tents"><h2>Ridge tent</h2><p>Two people</p></section>
  <section id="orders" aria-label="Orders"><h2>Order 2026-1042</h2><p>Sent to Dana</p></section>`;

/** The customer's yes to the open question, however long the code for sharing takes to come. */
export async function share(page: Page, answer: 'Share' | 'Allow' = 'Share'): Promise<void> {
  const yes = page.getByRole('button', { name: answer, exact: true });
  await expect(async () => {
    if (await yes.isVisible()) await yes.click({ timeout: 1000 });
    await expect(yes).toBeHidden({ timeout: 1000 });
    await expect(page.getByRole('button', { name: 'STOP SHARING' })).toBeVisible({ timeout: 2000 });
  }).toPass();
}

interface Site {
  /** A page with the widget's one script tag, on a real relay. */
  open(path?: string): Promise<void>;
  /** A session that waits for its customer. */
  invite(): Promise<{ sessionId: string; key: string; link: string }>;
  /** From the key to the confirmed chat. */
  join(path?: string): Promise<string>;
  readonly agent: TestClient;
  /** Errors, warnings and policy violations so far; a wrong key's 404 is not one. */
  readonly problems: string[];
}

/** The relay of a worker; the media server is not there, and the chat must not mind. */
export const test = base.extend<{ site: Site }, { keyGuesses: string; relay: TestRelay }>({
  keyGuesses: ['1000', { scope: 'worker', option: true }],
  relay: [
    async ({ keyGuesses }, use) => {
      process.env.TEST_LIVEKIT_API_KEY ??= 'none';
      process.env.TEST_LIVEKIT_API_SECRET ??= randomBytes(32).toString('hex');
      const mirror = await MirrorHost.open();
      const WEB_DIR = await writeSite(mirror.url);
      const limits = { KEY_GUESSES_PER_MINUTE: keyGuesses, LIMIT_REQUESTS_PER_MINUTE: '10000' };
      const env = { WEB_DIR, MIRROR_URL: mirror.url, ...limits };
      const relay = await createTestRelay({ livekitUrl: 'http://127.0.0.1:9', env });
      mirror.lead(relay.url);
      await use(relay);
      await relay.close();
      mirror.close();
      await rm(WEB_DIR, { recursive: true });
    },
    { scope: 'worker' },
  ],
  site: async ({ page, relay }, use) => {
    const problems: string[] = [];
    watch(page, problems);
    const agent = await relay.agent();
    agent.stay();
    const invite = () => startSession(agent, nextTicket());
    const open = async (path = '/shop/index.html') => {
      await page.goto(relay.url + path);
    };
    const join = async (path?: string) => {
      const { sessionId, key } = await invite();
      await open(path);
      await page.getByRole('button', { name: 'Open help' }).click();
      await page.getByLabel('Session key').fill(key);
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: 'Continue to chat' }).click();
      await agent.event(sessionId, 'customer-joined');
      await agent.write('customer:confirm', sessionId, {});
      await expect(page.getByRole('textbox', { name: 'Message' })).toBeVisible();
      return sessionId;
    };
    await use({ open, invite, join, agent, problems });
    agent.close();
  },
});

// The stand-in desk's tickets. A ticket has one open session at a time, so each test takes the next one.
const TICKETS = ['1042', '1041', '1040', '1038', '1035', '1031', '1027', '1019'];
let taken = 0;

function nextTicket(): string {
  taken += 1;
  return TICKETS[taken % TICKETS.length] ?? '1042';
}

function bundleMirror() {
  const group = webGroups.find(({ folder }) => folder === 'mirror');
  if (!group) throw new Error('No mirror is built.');
  return bundleGroup(group).then(({ files }) => files);
}

function watch(page: Page, problems: string[]): void {
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => {
    const isProblem = message.type() === 'error' || message.type() === 'warning';
    if (isProblem && !message.text().includes('status of 4')) problems.push(message.text());
  });
}

/** A folder for the relay to serve: the widget and the mirror as they are built, and pages with the one script tag. */
async function writeSite(mirrorUrl: string): Promise<string> {
  const [{ files }, mirror] = await Promise.all([bundleWidget(), bundleMirror()]);
  const folder = await mkdtemp(join(tmpdir(), 'casement-widget-'));
  const write = async (path: string, content: Uint8Array | string) => {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  };
  await Promise.all([...files].map(([path, content]) => write(`widget/${path}`, content)));
  await Promise.all(mirror.map(({ path, contents }) => write(`mirror/${basename(path)}`, contents)));
  await write('shop/index.html', pageOf(POLICY, '', SHOP));
  await write('shop/parts.html', pageOf(`${POLICY}; frame-src ${mirrorUrl}`, '', PARTS));
  await write('shop/pay.html', pageOf(POLICY, '<meta name="casement-sensitive">', '<h1>Payment</h1>'));
  return folder;
}
