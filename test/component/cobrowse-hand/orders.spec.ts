import { expect } from '@playwright/test';
import type { Outcome } from '#shared/protocol/control.ts';
import { share, test } from '../cobrowse-page/site-test.ts';
import { Agent } from './agent.ts';
import { controls, logged } from './hand-pages.ts';
import { openForbidden, pageState, untouched } from './untouched.ts';

test('[C6] attack 45: without a grant nothing happens, and no more than it covers', async ({ page, openSite }) => {
  const { mara } = await openForbidden(page, openSite);
  const tries = (selector: string) => [
    () => mara.scroll(selector, 10),
    () => mara.click(selector),
    () => mara.type('x'),
  ];
  const outcomes: Outcome[][] = [];
  for (const rung of [undefined, 'see', 'point', 'scroll', 'click'] as const) {
    await mara.may(rung);
    const found: Outcome[] = [];
    for (const act of tries('#password')) found.push(await untouched(page, act));
    outcomes.push(found);
  }
  const none: Outcome[] = ['not-granted', 'not-granted', 'not-granted'];
  expect(outcomes).toEqual([
    none,
    none,
    none,
    ['failed', 'not-granted', 'not-granted'],
    ['failed', 'private-field', 'not-granted'],
  ]);
});

test('[C5] attack 46: from the moment the customer takes it back, not one action is carried out', async ({
  page,
  openSite,
}) => {
  const { site, mara } = await openForbidden(page, openSite);
  await mara.click('#free');
  // The customer presses STOP between two of many that are under way.
  await page.evaluate(() => {
    const field = window.shop.find('#free') as HTMLInputElement;
    field.addEventListener('input', () => {
      if (field.value.length === 3) window.shop.reaches = {};
    });
  });
  for (let act = 100; act < 120; act += 1) mara.say(act, { kind: 'text', text: 'x' });
  await expect.poll(() => site.line.said('acted'), { timeout: 15_000 }).toBe(21);
  expect(await page.locator('#free').inputValue()).toBe('xxx');
  const outcomes = site.line.messages.flatMap((said) => (said.type === 'acted' && said.act < 1000 ? said.outcome : []));
  expect(outcomes).toEqual([...Array<Outcome>(3).fill('done'), ...Array<Outcome>(17).fill('not-granted')]);
});

test('[C6] attack 46: after the end nothing is carried out, and nothing of ours is left', async ({
  page,
  openSite,
}) => {
  const { mara } = await openForbidden(page, openSite);
  await mara.click('#free');
  mara.gesture({ type: 'stroke', stroke: 1, points: [1, 1, 90, 90] });
  await expect(page.locator('casement-page-frame')).toBeAttached();
  // Those of the pointer are the browser driver’s too; ours go together.
  const left = await page.evaluate(() => {
    window.shop.stop();
    return [
      document.querySelectorAll('casement-page-frame').length,
      window.shop.listeners().filter((type) => /wheel|key|load|scroll|resize|online/.test(type)),
    ];
  });
  expect(left).toEqual([0, []]);
  mara.say(200, { kind: 'text', text: 'late' });
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 300)));
  expect(await page.locator('#free').inputValue()).toBe('');
});

test('[C6] only the one who has the control acts', async ({ page, openSite }) => {
  const { site, mara } = await openForbidden(page, openSite);
  const tomas = new Agent(page, site, 'agent-tomas');
  await tomas.may('type');
  expect(await untouched(page, () => tomas.click('#free'))).toBe('not-controller');
  await tomas.control();
  expect(await untouched(page, () => mara.act({ kind: 'text', text: 'x' }))).toBe('not-controller');
  site.line.say({ type: 'controller', agentId: null });
  await expect.poll(() => page.evaluate(() => window.shop.hands.at(-1))).toEqual({ isPaused: false });
  expect(await untouched(page, () => tomas.type('x'))).toBe('not-controller');
});

test('[C6] what is meant for a page that is no more does not happen', async ({ page, openSite }) => {
  const { mara } = await openForbidden(page, openSite);
  const node = await mara.node('#free');
  mara.epoch = 7;
  expect(await untouched(page, () => mara.click('#free'))).toBe('gone');
  mara.epoch = undefined;
  await page.evaluate(() => window.shop.find('#free').remove());
  expect(await mara.act({ kind: 'click', node, x: 0.5, y: 0.5, clicks: 1 })).toBe('gone');
  expect(await mara.act({ kind: 'click', node: 987_654, x: 0.5, y: 0.5, clicks: 1 })).toBe('gone');
});

test('[C6] at most thirty actions a second', async ({ page, openSite }) => {
  const { site, mara } = await openForbidden(page, openSite);
  await mara.click('#free');
  for (let act = 100; act < 160; act += 1) mara.say(act, { kind: 'text', text: 'x' });
  await expect.poll(() => site.line.said('acted'), { timeout: 15_000 }).toBe(61);
  const done = (await page.locator('#free').inputValue()).length;
  const outcomes = site.line.messages.flatMap((said) => (said.type === 'acted' && said.act < 1000 ? said.outcome : []));
  expect(new Set(outcomes)).toEqual(new Set(['done', 'too-fast']));
  expect(outcomes.filter((outcome) => outcome === 'done')).toHaveLength(done);
  expect(done).toBeLessThanOrEqual(60);
});

test('[C6] what is not understood is not acted on', async ({ page, openSite }) => {
  const { site, mara } = await openForbidden(page, openSite);
  const node = await mara.node('#free');
  const bad: unknown[] = [
    { kind: 'click', node, x: 2, y: 0.5, clicks: 1 },
    { kind: 'click', node: '1', x: 0.5, y: 0.5, clicks: 1 },
    { kind: 'key', key: 'F5', shift: false },
    { kind: 'text', text: 'x'.repeat(501) },
    { kind: 'run', code: 'alert(1)' },
    null,
  ];
  const before = await pageState(page);
  const epoch = site.line.frames.at(-1)?.head.epoch;
  for (const action of bad) site.line.say({ type: 'act', agentId: mara.id, act: 1, epoch, action } as never);
  site.line.say({ type: 'gesture', agentId: mara.id, gesture: { type: 'point', x: 'left', y: 0 } } as never);
  expect(await mara.scroll('#password', 0)).toBe('failed');
  expect(site.line.said('acted')).toBe(1);
  expect(await pageState(page)).toBe(before);
});

test('[K11] on a page that the site calls sensitive nobody else acts, and the relay is told', async ({
  page,
  openSite,
}) => {
  const site = await openSite(logged(controls));
  await share(page, site, { mode: 'open', pages: [{ url: '/pay/**', isSensitive: true }] });
  const mara = await new Agent(page, site).control();
  const told = () => site.line.messages.flatMap((said) => (said.type === 'tagged' ? said.isSensitive : []));
  await expect.poll(told).toEqual([false]);
  const tags: ReadonlyArray<readonly [on: () => unknown, off: () => unknown]> = [
    [
      () => document.head.append(Object.assign(document.createElement('meta'), { name: 'casement-sensitive' })),
      () => document.querySelector('meta[name=casement-sensitive]')?.remove(),
    ],
    [
      () => document.body.toggleAttribute('data-casement-sensitive', true),
      () => document.body.removeAttribute('data-casement-sensitive'),
    ],
    [() => history.pushState({}, '', '/pay/card'), () => history.pushState({}, '', '/')],
  ];
  for (const [at, [on, off]] of tags.entries()) {
    await page.evaluate(on);
    // At once, before anybody was told.
    expect(await untouched(page, () => mara.click('#text'))).toBe('site-forbids');
    await expect.poll(told).toHaveLength(2 * at + 2);
    await page.evaluate(off);
    await expect.poll(told).toHaveLength(2 * at + 3);
    expect(await mara.click('#text')).toBe('done');
  }
  expect(told()).toEqual([false, true, false, true, false, true, false]);
  // Again on every connection.
  site.line.say({ type: 'watched', isWatched: true });
  await expect.poll(told).toHaveLength(8);
});

test('[C6] the customer’s own hand pauses the agent’s, in that moment and for two seconds', async ({
  page,
  openSite,
}) => {
  const { mara } = await openForbidden(page, openSite);
  expect(await mara.click('#free')).toBe('done');
  expect(await page.evaluate(() => window.shop.hands)).toEqual([{ agentId: mara.id, isPaused: false }]);
  const hands = [
    () => page.mouse.click(5, 400),
    () => page.keyboard.press('Shift'),
    () => page.mouse.wheel(0, 1),
    async () => {
      await page.locator('#pay-frame').contentFrame().locator('p').click();
      await page.mouse.move(5, 400);
    },
  ];
  for (const hand of hands) {
    await hand();
    await expect.poll(() => page.evaluate(() => window.shop.hands.at(-1)?.isPaused)).toBe(true);
    const since = Date.now();
    expect(await untouched(page, () => mara.act({ kind: 'text', text: 'x' }))).toBe('customer-busy');
    await expect.poll(() => page.evaluate(() => window.shop.hands.at(-1)?.isPaused), { timeout: 15_000 }).toBe(false);
    expect(Date.now() - since).toBeGreaterThan(1000);
  }
  // Events of a script, as the agent's own are, are nobody's hand.
  await page.evaluate(() => {
    for (const type of ['pointerdown', 'keydown', 'wheel', 'touchstart'])
      document.body.dispatchEvent(new Event(type, { bubbles: true }));
  });
  expect(await mara.click('#free')).toBe('done');
});

test('[C6] while the customer writes in a frame that nobody can look into, the focus stays there', async ({
  page,
  openSite,
}) => {
  const { mara } = await openForbidden(page, openSite);
  await page.locator('#foreign-frame').contentFrame().locator('#foreign').click();
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('foreign-frame');
  expect(await untouched(page, () => mara.click('#free'))).toBe('customer-busy');
  await expect.poll(() => mara.click('#free'), { timeout: 4000, intervals: [2500] }).toBe('customer-busy');
});
