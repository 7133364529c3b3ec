import { expect, test, type Page } from '@playwright/test';
import type { MonitorScreen } from '#shared/protocol/monitor-screen.ts';
import { accessibilityProblems, stickingOut } from '../console/console-driver.ts';
import { asked, openHome, showDesk } from '../dashboard/board-driver.ts';
import { busyDesk, mara } from '../desk/sample-desk.ts';

const rosa = { id: 'zendesk:105', name: 'Rosa' };
const yuki = { id: 'zendesk:106', name: 'Yuki' };
const card = (page: Page) => page.locator('casement-watched-screen');
const button = (page: Page, name: string) => card(page).getByRole('button', { name, exact: true });

interface Picker {
  readonly picked: unknown[];
  readonly tracks: MediaStreamTrack[];
  /** What the browser answers instead of capturing. */
  refuses: string | undefined;
}

declare global {
  interface Window {
    picker: Picker;
  }
}

/** The browser's own picker, counted; a closed one is how browsers say it. */
function countPicks() {
  const devices = navigator.mediaDevices;
  const capture = devices.getDisplayMedia.bind(devices);
  window.picker = { picked: [], tracks: [], refuses: undefined };
  devices.getDisplayMedia = async (options) => {
    window.picker.picked.push({ options, isInClick: navigator.userActivation.isActive });
    if (window.picker.refuses) throw new DOMException('No', window.picker.refuses);
    const stream = await capture(options);
    window.picker.tracks.push(...stream.getTracks());
    return stream;
  };
}

async function watched(page: Page, screen: MonitorScreen, others: MonitorScreen[] = []): Promise<void> {
  const watches = [screen, ...others].map((one, index) => ({
    monitorId: `monitor-${String(index)}`,
    watcher: index === 0 ? rosa : yuki,
    reason: index === 0 ? 'First week' : '',
    screen: one,
  }));
  await showDesk(page, { ...busyDesk(Date.now()), me: mara }, { watchedBy: watches });
}

const trackStates = (page: Page) => page.evaluate(() => window.picker.tracks.map(({ readyState }) => readyState));
const screens = async (page: Page) =>
  (await asked(page)).filter((one) => /monitor:(agree|refuse|hide)/.test(JSON.stringify(one)));

async function open(page: Page, locale = 'en'): Promise<string[]> {
  await page.addInitScript(countPicks);
  return openHome(page, { locale });
}

test.beforeEach(async ({ page }) => {
  await page.setViewportSize({ width: 340, height: 700 });
});

test('[I10] the question names who and why, with two answers of equal weight; nothing is captured and no focus moves', async ({
  page,
}) => {
  const problems = await open(page);
  await page.getByRole('searchbox').first().focus();
  await watched(page, { state: 'asked' });
  await expect(card(page).getByRole('heading')).toHaveText('Rosa asks to see your whole screen');
  await expect(card(page)).toContainText('“First week”');
  await expect(card(page)).toContainText('You can stop at any time.');
  await expect(page.locator('casement-watched-foot > [role=status]')).toHaveText(/Rosa asks to see your whole screen/);
  const [share, refuse] = [button(page, 'Share screen'), button(page, 'Not now')];
  const look = (one: typeof share) =>
    one.evaluate((found) => {
      const { backgroundColor, color, fontWeight } = getComputedStyle(found);
      return { backgroundColor, color, fontWeight, width: Math.round(found.getBoundingClientRect().width) };
    });
  expect(await look(share)).toEqual(await look(refuse));
  await expect(page.getByRole('searchbox').first()).toBeFocused();
  expect(await page.evaluate(() => window.picker.picked)).toEqual([]);
  expect(problems).toEqual([]);
});

test('[I10] no card while nobody asks, and none after the question is over', async ({ page }) => {
  await open(page);
  for (const screen of [
    { state: 'off' },
    { state: 'refused', askAgainAt: Date.now() },
    { state: 'ended', askAgainAt: Date.now() },
  ] satisfies MonitorScreen[]) {
    await watched(page, screen);
    await expect(page.locator('casement-monitor')).toContainText('Rosa is watching');
    await expect(card(page)).toHaveCount(0);
  }
});

test('[I10] Share opens the picker in the click, whole screens first; only then the relay hears the yes', async ({
  page,
}) => {
  const loaded: string[] = [];
  page.on('request', (request) => loaded.push(request.url()));
  const problems = await open(page);
  await watched(page, { state: 'asked' });
  expect(loaded.filter((url) => url.includes('room-screen'))).toEqual([]);
  await button(page, 'Share screen').click();
  await expect.poll(() => screens(page)).toHaveLength(1);
  expect(await page.evaluate(() => window.picker.picked)).toMatchObject([
    { options: { video: { displaySurface: 'monitor' }, audio: false }, isInClick: true },
  ]);
  expect(await screens(page)).toMatchObject([{ name: 'monitor:agree', input: { monitorId: 'monitor-0' } }]);
  await expect.poll(() => loaded.filter((url) => url.includes('room-screen'))).toHaveLength(1);
  await watched(page, { state: 'agreed', surface: 'screen' });
  await expect(card(page).getByRole('heading')).toHaveText('You share with Rosa, connecting');
  expect(await trackStates(page)).toEqual(['live']);
  await button(page, 'Stop sharing').click();
  expect(await trackStates(page)).toEqual(['ended']);
  expect((await screens(page)).at(-1)).toEqual({ name: 'monitor:hide', input: { monitorId: 'monitor-0' } });
  expect(problems).toEqual([]);
});

test('[I10] Not now is told to the relay, and the focus goes on where the card was the last', async ({ page }) => {
  await open(page);
  await watched(page, { state: 'asked' });
  await button(page, 'Not now').focus();
  await page.keyboard.press('Enter');
  expect(await screens(page)).toEqual([{ name: 'monitor:refuse', input: { monitorId: 'monitor-0' } }]);
  await watched(page, { state: 'refused', askAgainAt: Date.now() + 60_000 });
  await expect(card(page)).toHaveCount(0);
  await expect(page.locator('casement-desk-menu').getByRole('button')).toBeFocused();
  expect(await page.evaluate(() => window.picker.picked)).toEqual([]);
});

test('[I10] [C15] a closed picker counts as a refusal; another failure is said and the question stays', async ({
  page,
}) => {
  await open(page);
  await watched(page, { state: 'asked' });
  await page.evaluate(() => void (window.picker.refuses = 'NotFoundError'));
  await button(page, 'Share screen').click();
  await expect(card(page).getByRole('alert')).toBeVisible();
  expect(await screens(page)).toEqual([]);
  await page.evaluate(() => void (window.picker.refuses = 'NotAllowedError'));
  await button(page, 'Share screen').click();
  await expect.poll(() => screens(page)).toEqual([{ name: 'monitor:refuse', input: { monitorId: 'monitor-0' } }]);
});

for (const { name, end, isTold } of [
  {
    name: 'the watch ends',
    end: (page: Page) => showDesk(page, busyDesk(Date.now()), { watchedBy: [] }),
    isTold: false,
  },
  {
    name: 'it is hidden from another page',
    end: (page: Page) => watched(page, { state: 'ended', askAgainAt: Date.now() }),
    isTold: false,
  },
  {
    name: 'the browser’s own bar is used',
    end: (page: Page) =>
      page.evaluate(() => {
        for (const track of window.picker.tracks) {
          track.stop();
          track.dispatchEvent(new Event('ended'));
        }
      }),
    isTold: true,
  },
]) {
  test(`[I10] nothing is captured any more when ${name}`, async ({ page }) => {
    await open(page);
    await watched(page, { state: 'asked' });
    await button(page, 'Share screen').click();
    await watched(page, { state: 'live', surface: 'screen' });
    await expect.poll(() => trackStates(page)).toEqual(['live']);
    await end(page);
    await expect.poll(() => trackStates(page)).toEqual(['ended']);
    const told = (await screens(page)).filter((one) => JSON.stringify(one).includes('monitor:hide'));
    expect(told).toHaveLength(isTold ? 1 : 0);
  });
}

test('[I10] a yes that the relay does not take ends the capture and stops nobody else', async ({ page }) => {
  await open(page);
  await watched(page, { state: 'asked' });
  await page.evaluate(() => void (window.board.relay.refusal = 'wrong-state'));
  await button(page, 'Share screen').click();
  await expect.poll(() => trackStates(page)).toEqual(['ended']);
  await expect(card(page).getByRole('alert')).toBeVisible();
  expect(JSON.stringify(await screens(page))).not.toContain('monitor:hide');
});

test('[I10] what another page of the reader shares is said here, with what is seen, and can be stopped', async ({
  page,
}) => {
  await open(page);
  for (const [surface, text] of [
    ['screen', 'Rosa sees your whole screen'],
    ['window', 'Rosa sees a window of yours'],
    ['tab', 'Rosa sees a tab of yours'],
  ] as const) {
    await watched(page, { state: 'live', surface });
    await expect(card(page).getByRole('heading')).toHaveText(text);
  }
  await expect(card(page)).toContainText('Another of your pages shares it.');
  await button(page, 'Stop sharing').click();
  expect(await screens(page)).toEqual([{ name: 'monitor:hide', input: { monitorId: 'monitor-0' } }]);
});

test('[I10] a page that may not capture says so and offers no Share', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(Document.prototype, 'featurePolicy', { value: { allowsFeature: () => false } });
  });
  await open(page);
  await watched(page, { state: 'asked' });
  await expect(card(page)).toContainText('The browser does not let this page capture a screen.');
  await expect(button(page, 'Share screen')).toHaveCount(0);
  await expect(button(page, 'Not now')).toBeVisible();
});

test('[I10] [I11] two watchers are two questions, reached with F6; the chip stands above them', async ({ page }) => {
  await open(page);
  await watched(page, { state: 'asked' }, [{ state: 'asked' }]);
  await expect(card(page)).toHaveCount(2);
  const [chip, first] = [await page.locator('casement-monitor').boundingBox(), await card(page).first().boundingBox()];
  if (!chip || !first) throw new Error('They are not drawn.');
  expect(chip.y + chip.height).toBeLessThanOrEqual(first.y);
  await page.getByRole('searchbox').first().focus();
  for (let press = 0; press < 12 && !(await cardHasFocus(page)); press += 1) await page.keyboard.press('F6');
  expect(await cardHasFocus(page)).toBe(true);
});

/** Whether the focus is inside a question, through all shadow roots. */
function cardHasFocus(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    let active = document.activeElement;
    while (active && active.localName !== 'casement-watched-screen') {
      active = active.shadowRoot?.activeElement ?? null;
    }
    return active !== null;
  });
}

const looks = [
  { name: 'light, 320 × 640', scheme: 'light', width: 320, height: 640, locale: 'en' },
  { name: 'dark, German, 320 × 480', scheme: 'dark', width: 320, height: 480, locale: 'de' },
  { name: 'dark, wide', scheme: 'dark', width: 1280, height: 800, locale: 'en' },
] as const;

for (const { name, scheme, width, height, locale } of looks) {
  test(`[I10] axe finds nothing at the question and at what is seen, and nothing sticks out (${name})`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    await page.setViewportSize({ width, height });
    const problems = await open(page, locale);
    const folder = process.env.CASEMENT_SHOTS;
    for (const [state, screen, others] of [
      ['asked', { state: 'asked' }, []],
      ['two', { state: 'asked' }, [{ state: 'live', surface: 'screen' }]],
      ['live', { state: 'live', surface: 'window' }, []],
    ] satisfies Array<[string, MonitorScreen, MonitorScreen[]]>) {
      await watched(page, screen, others);
      await expect(card(page)).toHaveCount(1 + others.length);
      if (folder) await page.screenshot({ path: `${folder}/watched-${state}-${String(width)}-${scheme}.png` });
      expect(await accessibilityProblems(page), state).toEqual([]);
      expect(await stickingOut(page), state).toEqual([]);
    }
    expect(problems).toEqual([]);
  });
}
