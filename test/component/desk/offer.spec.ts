import { expect, test } from '@playwright/test';
import { answerWith, calls, openDesk, openedTickets, showDesk } from './desk-driver.ts';
import { busyDesk, ines, offerOf, withOffer } from './sample-desk.ts';

const region = 'Session offered: Lena';

test.beforeEach(async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 760 });
  await page.clock.install({ time: Date.now() });
  await openDesk(page);
});

test('[G3] [K16] an offer shows time left as digits, why this agent, why not the others, and what declining means', async ({
  page,
}) => {
  const desk = busyDesk(Date.now());
  await showDesk(page, withOffer(desk, offerOf(desk, Date.now())));
  const card = page.getByRole('region', { name: region });
  await expect(card.getByText(/^Answer within 0:(30|29)$/)).toBeVisible();
  await expect(card).toContainText('Why you: you have the skills Cards and German, you have 1 of 3 sessions');
  await expect(card).toContainText('If you decline, it goes to the next agent');
  await card.getByText('Why not the others').click();
  await expect(card).toContainText('has as many sessions as allowed');
  await expect(card).toContainText('lacks a skill');
  await page.clock.runFor(10_000);
  await expect(card.getByText(/^Answer within 0:(20|19)$/)).toBeVisible();
});

test('[G3] it never takes the focus, F6 reaches it, and Enter accepts', async ({ page }) => {
  const desk = busyDesk(Date.now());
  await showDesk(page, desk);
  const search = page.getByRole('searchbox');
  await search.fill('Dan');
  await showDesk(page, withOffer(desk, offerOf(desk, Date.now())));
  await expect(search).toBeFocused();
  await page.keyboard.type('a');
  await expect(search).toHaveValue('Dana');
  await page.locator('.status').focus();
  await page.keyboard.press('F6');
  const card = page.getByRole('region', { name: region });
  await page.clock.runFor(500);
  await card.getByRole('button', { name: 'Accept' }).focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => openedTickets(page)).toEqual(['48220']);
  expect(await calls(page)).toEqual([['accept', 'billing-2', 'offer-of-billing-2']]);
});

test('[G3] one assertive sentence at the beginning, then 10 and 5 seconds are read', async ({ page }) => {
  const desk = busyDesk(Date.now());
  await showDesk(page, withOffer(desk, offerOf(desk, Date.now(), 40)));
  const card = page.locator('casement-offer');
  await expect(card.getByRole('alert').first()).toHaveText('Session offered: Lena, Billing. 40 seconds to answer.');
  const reading = card.locator('[aria-live=assertive]');
  await expect(reading).toHaveText('');
  await page.clock.runFor(11_000);
  await expect(reading).toHaveText('30 seconds left to answer.');
  await page.clock.runFor(20_000);
  await expect(reading).toHaveText('10 seconds left to answer.');
  await page.clock.runFor(5_000);
  await expect(reading).toHaveText('5 seconds left to answer.');
  await expect(card.getByRole('alert').first()).toHaveText('Session offered: Lena, Billing. 40 seconds to answer.');
});

test('a click that was on its way when the card came up answers nothing', async ({ page }) => {
  const desk = busyDesk(Date.now());
  await page.evaluate(
    async (offered) => {
      await window.desk.show(offered);
      let root: ParentNode | null | undefined = document;
      for (const name of ['casement-desk-home', 'casement-desk-frame', 'casement-offer-tray', 'casement-offer']) {
        root = root?.querySelector(name)?.shadowRoot;
      }
      root?.querySelector('casement-button')?.click();
    },
    withOffer(desk, offerOf(desk, Date.now())),
  );
  const decline = page.getByRole('button', { name: 'Decline', exact: true });
  expect(await calls(page)).toEqual([]);
  await page.clock.runFor(500);
  await decline.click();
  expect(await calls(page)).toEqual([['decline', 'billing-2', 'offer-of-billing-2']]);
});

test('[G3] what became of an offer is said: taken, missed, left, moved, withdrawn', async ({ page }) => {
  const desk = busyDesk(Date.now());
  for (const [reason, text] of [
    ['taken', 'Somebody else took it.'],
    ['missed', 'The time is over.'],
    ['ended', 'Lena has left.'],
    ['moved', 'It was moved to another queue.'],
    ['agent-left', 'The offer was withdrawn.'],
  ] as const) {
    await showDesk(page, withOffer(desk, offerOf(desk, Date.now())));
    await showDesk(page, desk, { closedOffer: { offerId: 'offer-of-billing-2', reason } });
    await expect(page.getByRole('region', { name: region })).toHaveCount(0);
    await expect(page.getByRole('status').filter({ hasText: text })).toBeVisible();
  }
  await page.clock.runFor(11_000);
  await expect(page.getByText('The offer was withdrawn.')).toHaveCount(0);
  await showDesk(page, withOffer(desk, offerOf(desk, Date.now())));
  await showDesk(page, desk, { closedOffer: { offerId: 'offer-of-billing-2', reason: 'declined' } });
  await expect(page.locator('casement-offer-tray casement-notice')).toHaveCount(0);
});

test('[A10] an answer that came too late says so on the card', async ({ page }) => {
  const desk = busyDesk(Date.now());
  await showDesk(page, withOffer(desk, offerOf(desk, Date.now())));
  await answerWith(page, 'offer-closed');
  await page.clock.runFor(500);
  await page.getByRole('button', { name: 'Accept' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'offer-closed' })).toBeVisible();
  expect(await openedTickets(page)).toEqual([]);
});

test('[K18] a note of who hands it over stands on the card', async ({ page }) => {
  const desk = busyDesk(Date.now());
  const offer = {
    ...offerOf(desk, Date.now()),
    handover: { from: ines, note: 'Ad blocker, see below.', at: Date.now() },
  };
  await showDesk(page, withOffer(desk, offer));
  await expect(page.getByRole('region', { name: region })).toContainText('Ines hands it over:');
  await expect(page.getByRole('region', { name: region })).toContainText('Ad blocker, see below.');
});

test('of several offers the one that runs out first is shown, and how many wait behind it', async ({ page }) => {
  const desk = busyDesk(Date.now());
  const late = offerOf(desk, Date.now(), 30, 'billing-2');
  const soon = offerOf(desk, Date.now(), 10, 'billing-1');
  await showDesk(page, withOffer(withOffer(desk, late), soon));
  await expect(page.getByRole('region', { name: 'Session offered: Priya' })).toContainText('1 more offer waits');
});

test('[E15] the title of the page carries the offer and the count', async ({ page }) => {
  const desk = busyDesk(Date.now());
  await showDesk(page, desk);
  await expect(page).toHaveTitle('(4) Queues');
  await showDesk(page, withOffer(desk, offerOf(desk, Date.now())));
  await expect(page).toHaveTitle('(4) Session offered: Lena');
  await showDesk(page, desk);
  await expect(page).toHaveTitle('(4) Queues');
});
