import { expect, test } from '@playwright/test';
import { mount } from '../ui/mount.ts';
import { ENTRY, commands, show } from './people-driver.ts';

test.beforeEach(async ({ page }) => {
  await page.setViewportSize({ width: 340, height: 700 });
  await mount(page, ENTRY);
});

test('[I11] the chip names who watches and why, and steps aside for the pointer', async ({ page }) => {
  await show(page, 'watched');
  const chip = page.locator('casement-monitor');
  await expect(chip.getByRole('status')).toContainText('Rosa is watching');
  await expect(chip.getByRole('status')).toContainText('Rosa: “Training”.');
  const before = await chip.boundingBox();
  if (!before) throw new Error('The chip is not drawn.');
  expect(before.x).toBeGreaterThan(150);
  await page.mouse.move(before.x + 10, before.y + 10);
  await expect(chip).toHaveAttribute('aside');
  const after = await chip.boundingBox();
  expect(after?.x).toBeLessThan(20);
  await page.mouse.move(20, before.y + 10);
  await expect(chip).not.toHaveAttribute('aside');
});

test('[I11] a click goes through the chip to what is under it', async ({ page }) => {
  await show(page, 'watched');
  await expect(page.locator('casement-monitor')).toHaveCSS('pointer-events', 'none');
  await show(page, 'mine');
  await expect(page.getByText('is watching')).toHaveCount(0);
});

test('[K19] the log says who started watching and why; the list says when and for how long', async ({ page }) => {
  await show(page, 'watched');
  await expect(page.getByRole('log')).toContainText('Rosa started watching. Reason: “Training”');
  await page.getByRole('button', { name: 'More about this session' }).click();
  await page.getByRole('menuitem', { name: 'Who watched me' }).click();
  await expect(page.getByText(/^Today \d\d:\d\d, still watching, “Training”$/)).toBeVisible();
  await expect(page.getByText(/, for 5:00, screen at \d\d:\d\d for 2:00$/)).toBeVisible();
  await expect(page.getByText('Watched the console and the screen')).toBeVisible();
});

test('[I10] who watches cannot write, is told that the owner knows, and stops', async ({ page }) => {
  await show(page, 'watching', 'lead');
  await expect(page.getByText('Tomas knows. You cannot write.')).toBeVisible();
  await expect(page.getByRole('textbox')).toHaveCount(0);
  await page.getByRole('button', { name: 'Stop watching' }).click();
  expect(await commands(page)).toEqual([{ name: 'watch:stop', input: {} }]);
});

test('[K18] the new owner reads the note, how it went, what was allowed and what is open, and puts it away', async ({
  page,
}) => {
  await show(page, 'takenOver');
  await expect(page.getByRole('heading', { name: /^From Tomas, / })).toBeVisible();
  await expect(page.getByText('Tomas has to go.')).toBeVisible();
  await page.getByText('How it went, what was allowed, what is open').click();
  await expect(page.getByText('“Is anybody there?”')).toBeVisible();
  await expect(page.getByText('Nothing was shared.')).toBeVisible();
  await page.getByRole('button', { name: 'Put the handover away' }).click();
  await expect(page.getByText('Tomas has to go.')).toHaveCount(0);
  await expect(page.getByRole('button', { name: /^Screen/ })).toBeVisible();
});
