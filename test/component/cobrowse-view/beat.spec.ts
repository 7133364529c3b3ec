import { expect } from '@playwright/test';
import { element, pageOf, text } from './page-of.ts';
import { test } from './view-test.ts';

test('[A11] a page that only says that it is there stays live; one that falls silent is said to be old', async ({
  viewing,
}) => {
  const old = viewing.page.getByText(/No news for \d+ second/);
  await viewing.show(pageOf([element('p', {}, [text('Nothing happens here')])]));
  const began = Date.now();
  while (Date.now() - began < 3000) {
    await viewing.change();
    await expect(viewing.state).toHaveText('live');
    await expect(old).toBeHidden();
  }
  await expect(old).toBeVisible({ timeout: 15_000 });
  await viewing.change();
  await expect(old).toBeHidden({ timeout: 15_000 });
  expect(viewing.resyncs).toBe(0);
});
