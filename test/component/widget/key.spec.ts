import { expect } from '@playwright/test';
import { test } from './widget-site.ts';

test('[A1] the key formats itself however it is typed or pasted', async ({ page, site }) => {
  await site.open();
  await page.getByRole('button', { name: 'Open help' }).click();
  const field = page.getByLabel('Session key');
  await expect(field).toBeFocused();
  await page.keyboard.type('7hk4qm2xr9');
  await expect(field).toHaveValue('7HK-4QM-2XR');
  await page.keyboard.press('Home');
  await page.keyboard.press('Delete');
  await expect(field).toHaveValue('HK4-QM2-XR');
  await page.keyboard.type('7');
  await expect(field).toHaveValue('7HK-4QM-2XR');
  expect(await field.evaluate((input: HTMLInputElement) => input.selectionStart)).toBe(1);
  await field.fill(' 7hk 4qm-2xr ');
  await expect(field).toHaveValue('7HK-4QM-2XR');
});

test('[A24] nothing is stored before somebody acts', async ({ page, site }) => {
  await site.open();
  await page.getByRole('button', { name: 'Open help' }).waitFor();
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0]);
});
