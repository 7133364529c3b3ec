import { expect, test, type Page } from '@playwright/test';
import type { MirroredElement, MirroredPage } from '#console/mirror/mirrored-page.ts';
import { tomas } from '../desk/sample-desk.ts';
import { asked, openBoard, openHome, showBoard, showDesk } from './board-driver.ts';
import { busyBoard, leadDesk } from './sample-board.ts';

// The recorder puts scripts into every frame; a frame that runs none says so as an error.
test.use({ trace: 'off' });

const picture = (page: Page) => page.frameLocator('casement-mirror iframe');

test.beforeEach(async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 860 });
});

async function watch(page: Page): Promise<string[]> {
  const problems = await openHome(page);
  await openBoard(page);
  await showBoard(page, busyBoard(Date.now()));
  await page.getByRole('button', { name: 'Watch Tomas' }).click();
  await page.getByRole('textbox', { name: 'Why do you watch?' }).fill('Training');
  await page.keyboard.press('Enter');
  await expect(page.getByText('You watch Tomas.')).toBeVisible();
  return problems;
}

/** The page itself comes as the picture of the one who is watched. */
async function showOwnPage(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const data = await window.board.picture();
    window.board.relay.tell('mirror:frame', { monitorId: 'monitor-1', kind: 'base', data });
  });
  await expect(page.locator('casement-mirror iframe:not(.none)')).toBeVisible();
}

/** A picture that no page of ours would send. */
async function showHostile(page: Page, body: MirroredElement[]): Promise<void> {
  const root = element('html', [], [element('body', [], body)]);
  const made: MirroredPage = { width: 300, height: 300, isFocused: true, sheets: [], documentSheets: [], root };
  await page.evaluate(async (text) => {
    const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'));
    const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
    const data = btoa(String.fromCharCode(...bytes));
    window.board.relay.tell('mirror:frame', { monitorId: 'monitor-1', kind: 'base', data });
  }, JSON.stringify(made));
}

function element(
  tag: string,
  attributes: ReadonlyArray<readonly [string, string]> = [],
  children: ReadonlyArray<MirroredElement | string> = [],
): MirroredElement {
  return { tag, isSvg: false, attributes, children };
}

test('[I9] [I11] before watching it says that the agent is told; the reason goes along', async ({ page }) => {
  await openHome(page);
  await openBoard(page);
  await showBoard(page, busyBoard(Date.now()));
  await page.getByRole('button', { name: 'Watch Tomas' }).click();
  await expect(page.getByText('Tomas sees that you watch, and why.')).toBeVisible();
  expect(JSON.stringify(await asked(page))).not.toContain('monitor:start');
  await page.getByRole('textbox', { name: 'Why do you watch?' }).fill('Training');
  await page.keyboard.press('Enter');
  await expect
    .poll(() => asked(page))
    .toContainEqual({
      name: 'monitor:start',
      input: { teamId: 'billing', agentId: tomas.id, reason: 'Training' },
    });
});

test('[I9] [I10] the picture looks like the page, with shadow roots and styles, and is inert', async ({ page }) => {
  const problems = await watch(page);
  await expect(page.getByText('Waiting for the first picture of Tomas’s console.')).toBeVisible();
  await showOwnPage(page);
  await expect(picture(page).locator('casement-watch-view h2')).toHaveText('Watch Tomas');
  const colour = (host: { evaluate: (work: (found: Element) => string) => Promise<string> }) =>
    host.evaluate((found) => getComputedStyle(found).backgroundColor);
  const original = page.locator('casement-team-list button[aria-current]');
  expect(await colour(picture(page).locator('casement-team-list button[aria-current]'))).toBe(await colour(original));
  const frame = page.locator('casement-mirror iframe');
  await expect(frame).toHaveAttribute('sandbox', 'allow-same-origin');
  await expect(frame).toHaveAttribute('aria-hidden', 'true');
  await expect(frame).toHaveAttribute('inert', '');
  expect(await picture(page).locator('script, video, iframe').count()).toBe(0);
  expect(problems).toEqual([]);
});

test('[I10] pictures of customers, scripts, passwords and addresses stay in the page', async ({ page }) => {
  await watch(page);
  await page.evaluate(() => {
    const root = document.querySelector('casement-desk-home')?.shadowRoot;
    const input = Object.assign(document.createElement('input'), { type: 'password', value: 'not to be seen' });
    const typed = Object.assign(document.createElement('input'), { value: 'typed here' });
    const video = document.createElement('video');
    const link = Object.assign(document.createElement('a'), { href: '/secret-place', textContent: 'A link' });
    root?.append(input, typed, video, link, document.createElement('canvas'));
  });
  await showOwnPage(page);
  await expect(picture(page).locator('input[type=password]')).toHaveValue('');
  await expect(picture(page).locator('casement-desk-home > input:not([type])')).toHaveValue('typed here');
  await expect(picture(page).getByText('A link')).not.toHaveAttribute('href');
  await expect(picture(page).locator('video, canvas')).toHaveCount(0);
  expect(await page.evaluate(() => window.board.picture())).not.toContain('not to be seen');
});

test('[I10] a picture that means harm runs nothing, loads nothing and shows the rest', async ({ page }) => {
  const problems = await watch(page);
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await showHostile(page, [
    element('script', [], ['document.title = "taken"']),
    element('img', [['src', '/stolen.png']]),
    element('iframe', [['srcdoc', 'x']]),
    element('meta', [
      ['http-equiv', 'refresh'],
      ['content', '0;url=/gone'],
    ]),
    element(
      'p',
      [
        ['onclick', 'alert(1)'],
        ['style', 'color: red'],
        ['class', 'kept'],
      ],
      ['Still here'],
    ),
  ]);
  const text = picture(page).getByText('Still here');
  await expect(text).toHaveAttribute('class', 'kept');
  await expect(text).not.toHaveAttribute('onclick');
  await expect(text).not.toHaveAttribute('style');
  expect(await picture(page).locator('script, img, iframe, meta').count()).toBe(0);
  expect(requests).toEqual([]);
  expect(problems).toEqual([]);
});

test('[I9] what is not a picture leaves the last one in place', async ({ page }) => {
  const problems = await watch(page);
  await showOwnPage(page);
  for (const data of ['not base64!', btoa('not gzip')]) {
    await page.evaluate((wrong) => {
      window.board.relay.tell('mirror:frame', { monitorId: 'monitor-1', kind: 'base', data: wrong });
    }, data);
  }
  await page.evaluate(() => window.board.drawn());
  await expect(picture(page).locator('casement-watch-view h2')).toHaveText('Watch Tomas');
  expect(problems).toEqual([]);
});

test('[I9] Stop watching tells the relay; a lost connection ends the watch and says so', async ({ page }) => {
  await watch(page);
  await page.getByRole('button', { name: 'Stop watching' }).click();
  expect(await asked(page)).toContainEqual({ name: 'monitor:stop', input: { monitorId: 'monitor-1' } });
  await page.getByRole('button', { name: 'Watch Tomas' }).last().click();
  await expect(page.getByRole('button', { name: 'Stop watching' })).toBeVisible();
  await page.evaluate(() => window.board.connect('offline'));
  await expect(page.getByText(/^Watching has ended/)).toBeVisible();
});

test('[I9] an agent who signs out ends the watch', async ({ page }) => {
  await watch(page);
  const board = busyBoard(Date.now());
  const watched = board.members.map((one) => (one.agent.id === tomas.id ? { ...one, isWatched: true } : one));
  await showBoard(page, { ...board, members: watched });
  await showBoard(page, { ...board, members: board.members.slice(1) });
  await expect(page.getByText(/^Watching has ended/)).toBeVisible();
});

test('[I9] [I11] [K19] the page of the one who is watched says so, and sends itself until nobody watches', async ({
  page,
}) => {
  await openHome(page);
  const watchedBy = [
    {
      monitorId: 'monitor-9',
      watcher: { id: 'zendesk:106', name: 'Yuki' },
      reason: 'Training',
      screen: { state: 'off' as const },
    },
  ];
  await showDesk(page, leadDesk(Date.now()), { watchedBy });
  await expect(page.locator('casement-monitor').getByRole('status')).toContainText('Yuki is watching');
  const sent = () =>
    page.evaluate(() => window.board.relay.streamed.filter(({ name }) => name === 'mirror:frame').length);
  await expect.poll(sent).toBeGreaterThan(0);
  await showDesk(page, leadDesk(Date.now()), { watchedBy: [] });
  await expect(page.locator('casement-monitor').getByRole('status')).not.toContainText('Yuki');
  const after = await sent();
  await page.clock.install();
  await page.clock.runFor(3000);
  expect(await sent()).toBe(after);
});
