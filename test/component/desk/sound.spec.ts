import { expect, test, type Page } from '@playwright/test';
import { openDesk, showDesk } from './desk-driver.ts';
import { busyDesk, offerOf, waitingRow, withOffer, withRows } from './sample-desk.ts';

declare global {
  interface Window {
    /** Frequencies that were started, in Hz and in order. */
    tones: number[];
  }
}

/** Notes each tone that is started on the page. */
async function listen(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.tones = [];
    window.OscillatorNode = class extends OscillatorNode {
      override start(when?: number) {
        window.tones.push(this.frequency.value);
        super.start(when);
      }
    };
  });
}

const tones = (page: Page) => page.evaluate(() => window.tones);
const banner = (page: Page) => page.getByText('Sound is off in this browser');

test.beforeEach(async ({ page }) => {
  await listen(page);
  await page.setViewportSize({ width: 360, height: 760 });
  await openDesk(page);
});

test('[E15] before a click nothing rings and a banner says so; a click allows it and an offer rings once', async ({
  page,
}) => {
  const desk = busyDesk(Date.now());
  await showDesk(page, withOffer(desk, offerOf(desk, Date.now())));
  expect(await tones(page)).toEqual([]);
  await page.getByRole('button', { name: 'Allow sound' }).click();
  await expect(banner(page)).toHaveCount(0);
  await showDesk(page, desk);
  const again = { ...offerOf(desk, Date.now()), offerId: 'second' };
  await showDesk(page, withOffer(desk, again));
  await expect.poll(() => tones(page)).toEqual([659, 880]);
  await showDesk(page, withOffer(desk, { ...again }));
  expect(await tones(page)).toHaveLength(2);
});

test('[E15] [G7] a session that becomes overdue rings once, one that was overdue before does not', async ({ page }) => {
  const now = Date.now();
  const desk = withRows(busyDesk(now), 'billing', (rows) => rows);
  await showDesk(page, desk);
  await page.getByRole('searchbox').press('Home');
  await expect(banner(page)).toHaveCount(0);
  const late = waitingRow('late', now, { customer: 'Lena' });
  await showDesk(
    page,
    withRows(desk, 'billing', () => [late]),
  );
  await showDesk(
    page,
    withRows(desk, 'billing', () => [{ ...late, isOverdue: true }]),
  );
  await showDesk(
    page,
    withRows(desk, 'billing', () => [{ ...late, isOverdue: true, bounces: 1 }]),
  );
  await expect.poll(() => tones(page)).toEqual([587, 440]);
});

test('[E15] who switched sounds off hears nothing and sees no banner', async ({ page }) => {
  const desk = busyDesk(Date.now());
  const silent = { ...desk, preferences: { ...desk.preferences, sounds: false } };
  await showDesk(page, silent);
  await expect(banner(page)).toHaveCount(0);
  await page.getByRole('searchbox').press('Home');
  await showDesk(page, withOffer(silent, offerOf(silent, Date.now())));
  await expect(page.getByRole('region', { name: 'Session offered: Lena' })).toBeVisible();
  expect(await tones(page)).toEqual([]);
});

test('[E15] several pages of one agent ring once', async ({ page, context }) => {
  const other = await context.newPage();
  await listen(other);
  await openDesk(other);
  const desk = busyDesk(Date.now());
  for (const one of [page, other]) {
    await showDesk(one, desk);
    await one.getByRole('searchbox').press('Home');
  }
  const offer = withOffer(desk, offerOf(desk, Date.now()));
  await Promise.all([showDesk(page, offer), showDesk(other, offer)]);
  await expect.poll(async () => [...(await tones(page)), ...(await tones(other))]).toEqual([659, 880]);

  const late = await context.newPage();
  await listen(late);
  await openDesk(late);
  await showDesk(late, desk);
  await late.getByRole('searchbox').press('Home');
  await showDesk(late, offer);
  await expect(late.getByRole('region', { name: 'Session offered: Lena' })).toBeVisible();
  await showDesk(late, withOffer(desk, { ...offerOf(desk, Date.now()), offerId: 'the-next' }));
  await expect.poll(() => tones(late)).toEqual([659, 880]);
});
