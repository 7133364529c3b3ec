import { expect, type Page } from '@playwright/test';
import { test } from '../widget/widget-site.ts';
import { addBrokenScript, agree, breakPage, detailsFiles, pathsOf, question, received } from './details-page.ts';

test.describe.configure({ timeout: 90_000 });

const CANARIES = /canary|4111|20931|token/i;
const FAILED = [
  { kind: 'call', path: '/nowhere/…/…', status: 404 },
  { kind: 'image', path: '/gone.png', status: 404 },
];

/** Whether the page's console is the browser's own. */
function isConsoleOwn(page: Page): Promise<boolean> {
  return page.evaluate(() =>
    [window.console.error, window.console.warn].every((log) => String(log).includes('[native code]')),
  );
}

test('[K10] [C15] it is a question of its own; before it and after a no nothing is loaded and nothing listens', async ({
  page,
  site,
}) => {
  const files = detailsFiles(page);
  const sessionId = await site.join();
  await breakPage(page);
  expect(files).toEqual([]);
  await site.agent.write('details:ask', sessionId, {});
  await expect(question(page)).toContainText('Never what you type, cookies, or what the site sends and gets');
  await expect(question(page)).toContainText('They are kept with your request');
  expect(await isConsoleOwn(page)).toBe(true);
  await expect(async () => {
    await page.getByRole('button', { name: 'Not now' }).click({ timeout: 1000 });
    await expect(question(page)).toBeHidden({ timeout: 1000 });
  }).toPass();
  await site.agent.event(sessionId, 'details-refused');
  expect(await isConsoleOwn(page)).toBe(true);
  expect(site.agent.events(sessionId).some(({ type }) => type === 'details-shared')).toBe(false);
  await expect(page.getByRole('textbox', { name: 'Message' })).toBeVisible();
});

test('[K10] only a press of a person answers, and none in the first half second', async ({ page, site }) => {
  await page.clock.install();
  const sessionId = await site.join();
  await page.getByRole('textbox', { name: 'Message' }).focus();
  await page.clock.pauseAt(Date.now() + 2000);
  await site.agent.write('details:ask', sessionId, {});
  await expect(page.getByRole('button', { name: 'Not now' })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.clock.runFor(600);
  const yes = page.getByRole('button', { name: 'Share details' });
  await yes.evaluate((button: HTMLElement) => button.click());
  await yes.dispatchEvent('click');
  await site.agent.write('chat:send', sessionId, { text: 'Still there?' });
  await expect(page.getByText('Still there?')).toBeAttached();
  await expect(question(page)).toBeVisible();
  expect(site.agent.events(sessionId).some(({ type }) => /^details-[rs]/.test(type))).toBe(false);
  await page.keyboard.press('Escape');
  await expect(question(page)).toBeVisible();
  await page.keyboard.press('Enter');
  await site.agent.event(sessionId, 'details-refused');
});

test('[K10] a yes to a question that something of the page covers is none', async ({ page, site }) => {
  const sessionId = await site.join();
  await site.agent.write('details:ask', sessionId, {});
  await question(page).waitFor();
  await page.evaluate(() => {
    const cover = document.createElement('div');
    cover.id = 'cover';
    cover.popover = 'manual';
    cover.textContent = 'Win a tent';
    document.body.append(cover);
    cover.showPopover();
  });
  await page.locator('#cover').evaluate((cover) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      '#cover { position: fixed; inset: 0; margin: 0; width: 100vw; height: 100vh; pointer-events: none }',
    );
    document.adoptedStyleSheets.push(sheet);
    return cover.id;
  });
  await expect(async () => {
    await page.getByRole('button', { name: 'Share details' }).click({ timeout: 1000, force: true });
    await expect(page.getByText('Something lies over this question')).toBeVisible({ timeout: 1000 });
  }).toPass();
  expect(site.agent.events(sessionId).some(({ type }) => type === 'details-shared')).toBe(false);
  await page.evaluate(() => document.querySelector('#cover')?.remove());
  await agree(page);
});

test('[E6] [K10] what is sent first is what could be looked at, and only what the browser kept by itself', async ({
  page,
  site,
}) => {
  const sessionId = await site.join();
  await breakPage(page);
  await site.agent.write('details:ask', sessionId, {});
  await question(page).waitFor();
  const preview = page.getByRole('group', { name: 'Look at it before' });
  await expect(preview).toBeHidden();
  await page.getByText('Look at it before').click();
  await expect(preview.getByText('Failed requests')).toBeVisible();
  const looked = await preview.innerText();
  await agree(page);

  const { system, problems, requests, timings } = await received(site.agent, sessionId, 1);
  // What was logged and thrown before the yes was not heard of.
  expect(problems).toEqual([]);
  expect(pathsOf(requests)).toEqual(FAILED);
  expect(system).toMatchObject({
    page: `${new URL(page.url()).origin}/shop/index.html`,
    window: { width: 1280, height: 720 },
    network: { isOnline: true },
    hasCookies: true,
    hasStorage: true,
  });
  expect(system.browser).toMatch(/^Chrome \d+$/);
  expect(timings.readyMs).toBeGreaterThan(0);
  expect(timings.layoutShift).not.toBeNull();
  for (const { url } of requests) expect(looked).toContain(url);
  expect(looked).toContain('1280 × 720');
  expect(JSON.stringify([system, requests])).not.toMatch(CANARIES);
});

test('[K10] from the yes on errors are told, masked, and the page’s console gets them as ever', async ({
  page,
  site,
}) => {
  await addBrokenScript(page);
  const sessionId = await site.join();
  await site.agent.write('details:ask', sessionId, {});
  await agree(page);
  await received(site.agent, sessionId, 1);
  site.problems.length = 0;
  await breakPage(page);
  await page.locator('#pay').evaluate((button: HTMLElement) => button.click());
  expect(site.problems).toContainEqual(expect.stringContaining('https://shop.example/api?token=canary'));
  await expect(async () => {
    await site.agent.write('details:ask', sessionId, {});
  }).toPass({ timeout: 15_000 });
  const details = await received(site.agent, sessionId, 2);
  await expect(question(page)).toHaveCount(0);
  expect(JSON.stringify(details)).not.toMatch(CANARIES);
  const said = details.problems.map(({ kind, text, count }) => [kind, text.replace(/ •+/g, ' •'), count]);
  expect(said).toEqual(
    expect.arrayContaining([
      ['thrown', expect.stringContaining('TypeError: basket of •'), 1],
      ['rejected', expect.stringContaining('Error: card •'), 1],
      ['error', 'Loading https://shop.example/api failed [object]', 1],
      ['warning', 'Deprecated: basket.total', 2],
      ['blocked', 'connect-src http://127.0.0.1:9/blocked', 1],
      ['thrown', 'Uncaught ReferenceError: card is not defined', 1],
    ]),
  );
  expect(said).toHaveLength(6);
  expect(pathsOf(details.requests)).toEqual(FAILED);
  expect(details.problems.at(-1)).toMatchObject({ place: '/orders/…/broken.js:2, /orders/…/broken.js:4' });
});

test('[K10] [C6] stopped, the page has its console back, nothing is heard any more, and the relay knows', async ({
  page,
  site,
  context,
}) => {
  const sessionId = await site.join();
  await site.agent.write('details:ask', sessionId, {});
  await agree(page);
  expect(await isConsoleOwn(page)).toBe(false);
  await context.setOffline(true);
  await page.getByRole('button', { name: 'Stop sharing technical details' }).click();
  await expect(page.getByText('Mara gets technical details')).toBeHidden();
  expect(await isConsoleOwn(page)).toBe(true);
  await context.setOffline(false);
  expect((await site.agent.event(sessionId, 'details-stopped')).reason).toBe('asked');
});

test('[K10] who has wrapped the console after us keeps it, and ours only passes on', async ({ page, site }) => {
  const sessionId = await site.join();
  await site.agent.write('details:ask', sessionId, {});
  await agree(page);
  await page.evaluate(() => {
    const before = window.console.error;
    const heard: unknown[][] = [];
    Object.assign(window, { heard });
    window.console.error = (...values: unknown[]) => {
      heard.push(values);
      before.apply(window.console, values);
    };
  });
  await site.agent.write('details:stop', sessionId, {});
  await expect(page.getByText('Mara gets technical details')).toBeHidden();
  site.problems.length = 0;
  await page.evaluate(() => window.console.error('still heard'));
  expect(await page.evaluate(() => (window as unknown as { heard: unknown[][] }).heard)).toEqual([['still heard']]);
  await expect.poll(() => site.problems).toEqual(['still heard']);
});

test('[K10] [K9] after a reload the permission holds: errors are told and a fresh set comes unasked', async ({
  page,
  site,
}) => {
  const sessionId = await site.join();
  await site.agent.write('details:ask', sessionId, {});
  await agree(page);
  await page.reload();
  await expect(page.getByText('Mara gets technical details')).toBeVisible({ timeout: 15_000 });
  await page.evaluate(() => window.console.error('after the reload'));
  await expect(async () => {
    await site.agent.write('details:ask', sessionId, {});
  }).toPass({ timeout: 15_000 });
  const { problems } = await received(site.agent, sessionId, 2);
  expect(problems).toMatchObject([{ kind: 'error', text: 'after the reload' }]);
  await expect(question(page)).toHaveCount(0);
});

test('[K10] a page that sets traps in what it throws and logs harms neither itself nor the details', async ({
  page,
  site,
}) => {
  const sessionId = await site.join();
  await site.agent.write('details:ask', sessionId, {});
  await agree(page);
  site.problems.length = 0;
  const ran = await page.evaluate(async () => {
    const trap = new Proxy(new Error('trap'), {
      get() {
        throw new Error('read');
      },
    });
    class Looping extends Error {
      override get message() {
        window.console.error('again');
        return 'looping';
      }
    }
    window.console.error(trap);
    window.console.error(new Looping());
    window.console.error('x'.repeat(1_000_000));
    for (let count = 0; count < 5000; count += 1) window.console.warn('flood', count);
    void Promise.reject(trap);
    await new Promise((resolve) => setTimeout(resolve, 1200));
    window.console.error('last');
    return 'to the end';
  });
  expect(ran).toBe('to the end');
  await expect(async () => {
    await site.agent.write('details:ask', sessionId, {});
  }).toPass({ timeout: 15_000 });
  const { problems } = await received(site.agent, sessionId, 2);
  expect(problems.length).toBeLessThanOrEqual(50);
  expect(problems.at(-1)).toMatchObject({ text: 'last' });
});
