import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { mount, type MountOptions } from './mount.ts';

/** What sticks out of the window, also inside shadow roots. Text for screen readers only is cut on purpose. */
async function stickingOut(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const visit = (root: ParentNode) => {
      for (const element of root.querySelectorAll('*')) {
        if (element.shadowRoot) visit(element.shadowRoot);
        const { left, right, width } = element.getBoundingClientRect();
        const isCut = element.closest('.sr') !== null || width < 2;
        if (!isCut && (left < -0.5 || right > innerWidth + 0.5))
          found.push(`${element.localName}.${element.getAttribute('class') ?? ''}`);
      }
    };
    visit(document);
    return found;
  });
}

async function accessibilityProblems(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`);
}

const looks: ReadonlyArray<{ name: string; scheme: 'light' | 'dark'; width: number; options: MountOptions }> = [
  { name: 'light, compact, 320 px', scheme: 'light', width: 320, options: {} },
  { name: 'dark, compact, 1280 px', scheme: 'dark', width: 1280, options: {} },
  { name: 'light, comfortable, 1280 px', scheme: 'light', width: 1280, options: { density: 'comfortable' } },
  { name: 'dark, comfortable, 320 px', scheme: 'dark', width: 320, options: { density: 'comfortable' } },
  { name: 'right to left, 320 px', scheme: 'light', width: 320, options: { direction: 'rtl' } },
  {
    name: 'German, comfortable, 320 px',
    scheme: 'dark',
    width: 320,
    options: { locale: 'de', density: 'comfortable' },
  },
];

for (const { name, scheme, width, options } of looks) {
  test(`all elements: axe finds nothing and nothing sticks out (${name})`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    await page.setViewportSize({ width, height: 800 });
    const problems = await mount(page, './gallery-page.ts', options);
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(await stickingOut(page)).toEqual([]);
    expect(problems).toEqual([]);
  });
}

test('all elements speak German once its words are loaded, and not before', async ({ page }) => {
  await mount(page, './gallery-page.ts', { locale: 'de' });
  await expect(page.getByText('Nicht gesendet')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Erneut versuchen' })).toBeVisible();
  await expect(page.getByText('Dana schreibt')).toBeVisible();
  await expect(page.getByText('3 Zeichen zu viel').first()).toBeVisible();
});

test('English readers do not load other words', async ({ page }) => {
  const requests: string[] = [];
  page.on('request', (request) => requests.push(new URL(request.url()).pathname));
  await mount(page, './gallery-page.ts');
  expect(requests.filter((path) => path.includes('de-'))).toEqual([]);
});

test('icons that point along the line turn in right-to-left text', async ({ page }) => {
  await mount(page, './gallery-page.ts', { direction: 'rtl' });
  const transformOf = (label: string) =>
    page
      .locator(`casement-icon-button[label="${label}"]`)
      .first()
      .locator('svg')
      .evaluate((svg) => getComputedStyle(svg).transform);
  expect(await transformOf('Back')).toBe('matrix(-1, 0, 0, 1, 0, 0)');
  expect(await transformOf('More')).toBe('none');
});

test('targets are at least 24 px, and 44 px in comfortable density', async ({ page }) => {
  for (const [options, least] of [
    [{}, 24],
    [{ density: 'comfortable' }, 44],
  ] as const) {
    await mount(page, './gallery-page.ts', options);
    const sides = await page
      .locator('casement-button:not([small]), casement-icon-button[label="More"]')
      .evaluateAll((buttons) => buttons.flatMap((button) => [button.clientWidth, button.clientHeight]));
    expect(Math.min(...sides)).toBeGreaterThanOrEqual(least);
  }
});

test('forced colours keep edges and the focus ring', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await mount(page, './gallery-page.ts');
  await page.keyboard.press('Tab');
  const ring = await page
    .locator('casement-button button')
    .first()
    .evaluate((button) => {
      const { outlineStyle, outlineWidth, borderStyle } = getComputedStyle(button);
      return { outlineStyle, outlineWidth, borderStyle };
    });
  expect(ring).toEqual({ outlineStyle: 'solid', outlineWidth: '2px', borderStyle: 'solid' });
  const bubble = await page
    .locator('casement-message .body')
    .first()
    .evaluate((body) => getComputedStyle(body).borderTopStyle);
  expect(bubble).toBe('solid');
});

test('reduced motion stops what loops', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await mount(page, './gallery-page.ts');
  const name = await page
    .locator('.typing i')
    .first()
    .evaluate((dot) => getComputedStyle(dot).animationName);
  expect(name).toBe('none');
});
