import { expect } from '@playwright/test';
import { test } from './widget-site.ts';

// A relay of its own: being locked out would spoil the other tests.
test.use({ keyGuesses: '6' });

const WRONG =
  'This key does not work. It may be mistyped, used or too old. Please ask the person who gave it to you for a new one.';

test('[K11] wrong and used read the same; too many tries say how long', async ({ page, site }) => {
  const { key } = await site.invite();
  await site.open();
  await page.getByRole('button', { name: 'Open help' }).click();
  const field = page.getByLabel('Session key');
  await field.fill(key.slice(0, 5));
  await page.keyboard.press('Enter');
  await expect(page.getByText('The key has nine letters and digits.')).toBeVisible();
  const claim = page.getByRole('button', { name: 'Continue' });
  for (let guess = 0; guess < 8; guess += 1) {
    await field.fill(`22222222${String(2 + guess)}`);
    await claim.click();
    await expect(page.getByText(WRONG).or(page.getByText('Too many tries'))).toBeVisible();
    if (await page.getByText('Too many tries').isVisible()) break;
  }
  await expect(page.getByText(/Too many tries\. You can try again in \d:\d\d\./)).toBeVisible();
  await expect(field).toBeDisabled();
});
