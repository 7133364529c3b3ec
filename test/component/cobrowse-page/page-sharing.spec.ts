import { expect, type Page } from '@playwright/test';
import { EventType } from 'rrweb';
import type { LineEnd } from './line-end.ts';
import { longPage, shop } from './sample-pages.ts';
import { settle, share, test } from './site-test.ts';

const observers = (page: Page) => page.evaluate(() => window.shop.observers());
const states = (page: Page) => page.evaluate(() => window.shop.states);
const lastState = async (page: Page) => (await states(page)).at(-1);
const write = (page: Page, text: string) =>
  page.evaluate((words) => {
    const price = document.querySelector('#price');
    if (price) price.textContent = words;
  }, text);

/** Every frame follows the one before it, or begins anew with a snapshot. */
function expectUnbroken({ frames }: LineEnd): void {
  let before: { epoch: number; base: number; seq: number } | undefined;
  for (const { head, events } of frames) {
    if (head.kind === 'snapshot') {
      expect(events.slice(0, 2).map(({ type }) => type)).toEqual([EventType.Meta, EventType.FullSnapshot]);
      expect(head.base).toBe(before?.epoch === head.epoch ? before.base + 1 : 1);
    } else expect(head).toMatchObject({ epoch: before?.epoch, base: before?.base, seq: (before?.seq ?? 0) + 1 });
    before = head;
  }
}

test('[C1] nothing is fetched or observed before the page is shared, or when nobody watches', async ({
  page,
  openSite,
}) => {
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
  const site = await openSite(shop);
  expect(fetched.filter((path) => path.includes('sharing'))).toEqual([]);
  site.line.isWatched = false;
  await page.evaluate(() => window.shop.share());
  await expect.poll(() => lastState(page)).toBe('unwatched');
  await write(page, 'seen by nobody');
  expect(await observers(page)).toBe(0);
  expect(fetched.filter((path) => path.includes('sharing'))).toHaveLength(1);
  expect(site.line.frames).toEqual([]);

  site.line.say({ type: 'watched', isWatched: true });
  await settle(page, site);
  expect(await lastState(page)).toBe('live');
  expect(await observers(page)).toBeGreaterThan(0);
  site.line.say({ type: 'watched', isWatched: false });
  await expect.poll(() => lastState(page)).toBe('unwatched');
  expect(await observers(page)).toBe(0);
});

test('[C1] changes follow their snapshot without a gap, and a resync begins anew', async ({
  page,
  openSite,
  problems,
}) => {
  const site = await openSite(shop);
  await share(page, site);
  expect(site.line.hellos).toEqual([
    { type: 'hello', token: 'a token of the customer of this session', sessionId: 'session-1' },
  ]);
  for (const text of ['one', 'two', 'three']) {
    await write(page, text);
    await settle(page, site);
  }
  await page.locator('#open').pressSequentially('hat');
  await settle(page, site);
  expect(site.line.sent).toContain('"text":"hat"');
  // However often it is asked for, there is one under way, and not soon another.
  Array.from({ length: 20 }, () => site.line.say({ type: 'resync' }));
  await expect.poll(() => site.line.snapshots).toBeGreaterThan(1);
  await write(page, 'four');
  await settle(page, site);
  expect(site.line.snapshots).toBeLessThanOrEqual(3);
  expect(site.line.frames.length).toBeGreaterThan(6);
  expectUnbroken(site.line);
  expect(problems).toEqual([]);
});

test('[F18] it comes back after the network was gone, with a new picture', async ({ page, openSite }) => {
  const site = await openSite(shop);
  await share(page, site);
  site.line.cut();
  await expect.poll(() => lastState(page)).toBe('reconnecting');
  expect(await observers(page)).toBe(0);
  await expect.poll(() => lastState(page), { timeout: 10_000 }).toBe('live');
  await settle(page, site);
  expect(site.line.hellos).toHaveLength(2);
  expect(new Set(site.line.frames.map(({ head }) => head.epoch)).size).toBe(2);
  expectUnbroken(site.line);
});

test('[46] it is over when the relay says so, and no connection is tried again', async ({ page, openSite }) => {
  const site = await openSite(shop);
  await share(page, site);
  site.line.say({ type: 'ended', code: 'not-allowed', message: 'The grant is over.' });
  await expect.poll(() => lastState(page)).toBe('ended');
  expect(await observers(page)).toBe(0);
  const { length } = site.line.frames;
  await write(page, 'after the end');
  await page.waitForTimeout(1500);
  expect(site.line.hellos).toHaveLength(1);
  expect(site.line.frames).toHaveLength(length);
});

test('[46] nothing leaves the page after it was stopped, not even the rest of a picture', async ({
  page,
  openSite,
}) => {
  const site = await openSite(longPage(12_000));
  // The first picture is made in pieces, for some tenths of a second; this comes between two of them.
  await page.evaluate(async () => {
    const { shop } = window;
    // In the frame in which the packing begins, and right after its first turn: no later, however slow the machine.
    const stopped = new Promise<void>((resolve) => {
      const stop = () => {
        shop.stop();
        resolve();
      };
      shop.states.push = (...said) => {
        if (said.includes('live')) requestAnimationFrame(() => setTimeout(stop));
        return Array.prototype.push.apply(shop.states, said);
      };
    });
    await shop.share();
    await stopped;
    document.body.append('after the stop');
  });
  expect(await states(page)).toEqual(['live', 'ended']);
  expect(await observers(page)).toBe(0);
  await page.waitForTimeout(1000);
  expect(site.line.frames).toHaveLength(0);
});

test('[C2] a change that is larger than the page comes as a new picture', async ({ page, openSite, problems }) => {
  const site = await openSite(longPage(2400));
  await share(page, site);
  await page.evaluate(() => {
    const body = document.querySelector('tbody');
    body?.append(...[...body.children].reverse());
  });
  await expect.poll(() => site.line.snapshots, { timeout: 15_000 }).toBe(2);
  await settle(page, site);
  expect(
    Math.max(...site.line.frames.filter(({ head }) => head.kind === 'change').map(({ head }) => head.rawBytes), 0),
  ).toBeLessThan(1_000_000);
  expectUnbroken(site.line);
  expect(problems).toEqual([]);
});

test('[40] a page that is too large is said to be, and is shown when it has shrunk', async ({
  page,
  openSite,
  problems,
}) => {
  test.setTimeout(60_000);
  const site = await openSite(shop);
  await page.evaluate(() => {
    const room = document.querySelector('#room');
    const part = document.createDocumentFragment();
    for (let at = 0; at < 200_000; at += 1) part.append(document.createElement('i'));
    room?.append(part);
  });
  await page.evaluate(() => window.shop.share());
  await expect.poll(() => site.line.said('too-large')).toBe(1);
  expect(await lastState(page)).toBe('too-large');
  expect(await observers(page)).toBe(0);
  await page.evaluate(() => document.querySelector('#room')?.replaceChildren());
  await expect.poll(() => lastState(page), { timeout: 30_000 }).toBe('live');
  await settle(page, site);
  expect(problems).toEqual([]);
});

test('[40] a page of elements in elements without end is not shown, and lives on', async ({ page, openSite }) => {
  const site = await openSite(shop);
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.evaluate(() => {
    const room = document.querySelector<HTMLElement>('#room');
    if (!room) return;
    room.style.display = 'none';
    let inner: Element = room;
    for (let depth = 0; depth < 50_000; depth += 1) inner = inner.appendChild(document.createElement('i'));
  });
  await page.evaluate(() => window.shop.share());
  await expect.poll(() => lastState(page), { timeout: 20_000 }).toBe('too-large');
  expect(site.line.frames).toHaveLength(0);
  expect(await observers(page)).toBe(0);
  expect(errors).toEqual([]);
});

test('[40] texts that are too long are not sent, and the page lives on', async ({ page, openSite }) => {
  test.setTimeout(90_000);
  const site = await openSite(shop);
  await share(page, site);
  await page.evaluate(() => {
    const note = document.querySelector('#note');
    if (note) note.textContent = 'long '.repeat(10_000_000);
  });
  await expect.poll(() => lastState(page), { timeout: 60_000 }).toBe('too-large');
  expect(site.line.said('too-large')).toBe(1);
  expect(await page.evaluate(() => document.querySelector('#price')?.textContent)).toBe('from 99');
});

test('[F16] a relay that takes nothing does not fill the memory of the page', async ({ page, openSite }) => {
  test.setTimeout(60_000);
  await page.addInitScript(() => {
    const sockets: WebSocket[] = [];
    window.WebSocket = class extends WebSocket {
      constructor(url: string | URL) {
        super(url);
        sockets.push(this);
      }
    };
    Object.assign(window, { waiting: () => Math.max(0, ...sockets.map(({ bufferedAmount }) => bufferedAmount)) });
  });
  const site = await openSite(shop);
  await share(page, site);
  site.line.pause(true);
  // Noise, which no compression makes small: some 30 MB of it.
  const most = await page.evaluate(async () => {
    const { waiting } = window as unknown as { waiting: () => number };
    let most = 0;
    for (let at = 0; at < 90; at += 1) {
      const noise = Array.from({ length: 40 }, () =>
        String.fromCodePoint(...crypto.getRandomValues(new Uint16Array(4000)).map((code) => 0x3400 + (code % 0x4000))),
      );
      document
        .querySelector('#room')
        ?.replaceChildren(...noise.map((text) => Object.assign(document.createElement('p'), { textContent: text })));
      await new Promise((resolve) => setTimeout(resolve, 60));
      most = Math.max(most, waiting());
    }
    document.querySelector('#room')?.replaceChildren('quiet again');
    return most;
  });
  expect(most).toBeLessThan(1.2 * 1024 * 1024);
  site.line.pause(false);
  await expect.poll(() => site.line.sent.includes('quiet again'), { timeout: 20_000 }).toBe(true);
  expectUnbroken(site.line);
});
