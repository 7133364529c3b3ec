import { expect, type Page } from '@playwright/test';
import { check, looks } from './check-state.ts';
import { share, test } from './widget-site.ts';

/** With its picture beside the results. */
async function look(page: Page, state: string) {
  await check(page, state);
  await page.screenshot({ path: test.info().outputPath(`${state.replaceAll(' ', '-')}.png`) });
}

for (const { name, colorScheme, viewport } of looks) {
  test(`[K14] [C8] [C12] [K6] [K20] every state of control is accessible, ${name}`, async ({ page, site }) => {
    test.slow();
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.setViewportSize(viewport);
    const sessionId = await site.join('/shop/parts.html');
    const { agent } = site;
    await agent.write('share:request', sessionId, { scope: 'click' });
    await page.getByRole('alertdialog').waitFor();
    await look(page, 'consent to click');
    await share(page, 'Allow');
    await agent.write('share:request', sessionId, { scope: 'type' });
    await page.getByRole('alertdialog').waitFor();
    await look(page, 'consent to type');
    await share(page, 'Allow');
    await look(page, 'banner');
    await page.getByRole('button', { name: 'MODIFY SHARING' }).click();
    await page.getByRole('dialog', { name: 'Change what you share' }).waitFor();
    await look(page, 'modify');
    await page.getByRole('button', { name: /What Mara sees.*very data/ }).click();
    await expect(page.getByText('Made from the very data')).toBeVisible();
    await look(page, 'picture');
    await page.getByRole('button', { name: 'Back' }).click();
    await page.getByRole('button', { name: 'MODIFY SHARING' }).click();
    await page.getByRole('button', { name: 'A part of this page only' }).click();
    await page.getByRole('dialog', { name: 'Choose the part that Mara may see' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await look(page, 'picker');
    await page.keyboard.press('Enter');
    await agent.event(sessionId, 'share-narrowed');
    await look(page, 'a part');
    await agent.write('session:end', sessionId, {});
    await page.getByText('Mara ended the session.').waitFor();
    await look(page, 'receipt');
  });
}
