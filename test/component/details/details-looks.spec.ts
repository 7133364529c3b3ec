import AxeBuilder from '@axe-core/playwright';
import { expect } from '@playwright/test';
import { test } from '../widget/widget-site.ts';
import { agree, breakPage, question } from './details-page.ts';

test.describe.configure({ timeout: 90_000 });

for (const { name, scheme, width, height } of [
  { name: 'light, 320 × 640', scheme: 'light', width: 320, height: 640 },
  { name: 'dark, 1280 × 720', scheme: 'dark', width: 1280, height: 720 },
] as const) {
  test(`the question and what it would send: axe finds nothing, both answers weigh the same (${name})`, async ({
    page,
    site,
  }, info) => {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    await page.setViewportSize({ width, height });
    const sessionId = await site.join();
    await breakPage(page);
    await site.agent.write('details:ask', sessionId, {});
    await question(page).waitFor();
    await page.screenshot({ path: info.outputPath('question.png') });
    const buttons = question(page).locator('casement-button');
    const sizes = await buttons.evaluateAll((all) => all.map((host) => host.getBoundingClientRect().width));
    expect(new Set(sizes.map(Math.round)).size).toBe(1);
    await page.getByText('Look at it before').click();
    await page.getByRole('heading', { name: 'Failed requests' }).scrollIntoViewIfNeeded();
    await page.screenshot({ path: info.outputPath('looked.png') });
    const { violations } = await new AxeBuilder({ page }).include('casement-help').setLegacyMode(true).analyze();
    expect(
      violations.map(({ id, nodes }) => `${id} ${nodes.map(({ target }) => target.join(' ')).join(', ')}`),
    ).toEqual([]);
    const isWide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
    expect(isWide).toBe(false);
    await agree(page);
    await page.screenshot({ path: info.outputPath('strip.png') });
  });
}
