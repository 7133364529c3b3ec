import { expect } from '@playwright/test';
import { test } from './fidelity-test.ts';
import { mutation, pageOf, element, text } from './page-of.ts';
import { test as viewTest } from './view-test.ts';

test('[A11] a picture that has come out different is found, and replaced by a fresh one', async ({ customer }) => {
  await customer.visit('grid');
  const [before, resyncs] = [await customer.checks(), customer.resyncs];
  const whole = await customer.described();
  await customer.mirror.evaluate(() => {
    const picture = document.querySelector<HTMLIFrameElement>('.picture.shown iframe');
    picture?.contentDocument?.querySelector('nav a')?.remove();
  });
  expect(await customer.described()).not.toEqual(whole);
  await expect.poll(() => customer.resyncs, { timeout: 15_000 }).toBe(resyncs + 1);
  await customer.settle();
  expect(await customer.described()).toEqual(whole);
  const after = await customer.checks();
  expect(after.different - before.different).toBe(1);
  expect(after.same).toBeGreaterThan(before.same);
  expect(customer.resyncs).toBe(resyncs + 1);
});

test('[A11] neighbours that changed places are a difference too', async ({ customer }) => {
  await customer.visit('grid');
  const { different } = await customer.checks();
  await customer.mirror.evaluate(() => {
    const picture = document.querySelector<HTMLIFrameElement>('.picture.shown iframe');
    const nav = picture?.contentDocument?.querySelector('nav');
    if (nav?.firstElementChild) nav.append(nav.firstElementChild);
  });
  await expect.poll(async () => (await customer.checks()).different, { timeout: 15_000 }).toBe(different + 1);
});

const says = (payload: unknown) => ({ type: 5, timestamp: 1, data: { tag: 'casement-structure', payload } });

viewTest('[A11] a page that comes out different every time is not drawn anew for ever', async ({ viewing }) => {
  const page = pageOf([element('p', {}, [text('The same')])]);
  for (let time = 1; time <= 4; time += 1) {
    await viewing.show(page);
    await viewing.change(says([[1, 99, time]]));
    await expect.poll(() => viewing.page.evaluate(() => window.checks().different)).toBe(time);
    await expect.poll(() => viewing.resyncs).toBe(Math.min(time, 2));
  }
  await viewing.change(mutation({ attributes: [{ id: 5, attributes: { class: 'later' } }] }));
  await expect(viewing.picture.locator('body')).toHaveClass(/later/);
  expect(viewing.errors).toEqual([]);
});

viewTest('[A11] [attack 41] what a forged structure says is a difference, and nothing else', async ({ viewing }) => {
  const page = pageOf([element('p', {}, [text('Still here')])]);
  for (const payload of [[[-1, 0, 0]], [['x', {}, null]], Array.from({ length: 5000 }, () => [7, 1e308, Number.NaN])]) {
    await viewing.show(page);
    await viewing.change(says(payload));
    await expect(viewing.picture.locator('p')).toHaveText('Still here');
  }
  await expect.poll(() => viewing.page.evaluate(() => window.checks())).toEqual({ same: 0, different: 3 });
  expect(viewing.errors).toEqual([]);
});
