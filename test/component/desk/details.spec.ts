import { expect, test, type Page } from '@playwright/test';
import { answerWith, calls, openDesk, openedTickets, showDesk } from './desk-driver.ts';
import { busyDesk, ines, offerOf, waitingRow, withOffer, withRows } from './sample-desk.ts';

const open = (page: Page, text: string) => page.locator('button.row').filter({ hasText: text }).first().click();
const fact = (page: Page, name: string) => page.locator('dt', { hasText: name }).locator('+ dd');

test.beforeEach(async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 760 });
  await openDesk(page);
});

test('[E13] [K16] details before accepting: who, topic, how it came, who was asked, how often it was moved', async ({
  page,
}) => {
  await showDesk(page, busyDesk(Date.now()));
  await open(page, 'Priya');
  await expect(page.locator('q', { hasText: 'Card declined, but my bank says it went through.' })).toBeVisible();
  await expect(fact(page, 'Queue')).toHaveText('Billing');
  await expect(fact(page, 'Came by')).toHaveText('a full queue elsewhere');
  await expect(fact(page, 'Asked before')).toHaveText(
    'Ines (no answer), Jonah (declined). Nobody is left to ask, so it waits until someone accepts.',
  );
  await expect(fact(page, 'Moved on')).toHaveText('2 times by waiting rules');
  await expect(page.locator('casement-pill')).toHaveText(/^Overdue, 5:\d\d\s*$/);
});

test('[F3] each way into a queue is said', async ({ page }) => {
  const now = Date.now();
  const ways = {
    request: 'the portal',
    issue: 'the kind of issue',
    button: 'the button of the team',
    'agent-chosen': 'choosing the agent by name',
    transfer: 'transfer by Ines',
    overflow: 'a full queue elsewhere',
    'agent-lost': 'a lost connection of its agent',
  } as const;
  const show = (enteredBy: keyof typeof ways) =>
    showDesk(
      page,
      withRows(busyDesk(now), 'billing', () => [
        waitingRow('way', now, { customer: 'Lena', enteredBy, from: enteredBy === 'transfer' ? ines : null }),
      ]),
    );
  await show('request');
  await open(page, 'Lena');
  for (const [way, text] of Object.entries(ways)) {
    await show(way as keyof typeof ways);
    await expect(fact(page, 'Came by')).toHaveText(text);
  }
});

test('[E12] accepting takes the session and opens its ticket', async ({ page }) => {
  await showDesk(page, busyDesk(Date.now()));
  await open(page, 'Priya');
  await page.getByRole('button', { name: 'Accept' }).click();
  await expect.poll(() => openedTickets(page)).toEqual(['48220']);
  expect(await calls(page)).toEqual([['take', 'billing-1']]);
});

test('[E12] who comes second is told and stays where they are', async ({ page }) => {
  await showDesk(page, busyDesk(Date.now()));
  await answerWith(page, 'already-taken');
  await open(page, 'Priya');
  await page.getByRole('button', { name: 'Accept' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'already-taken' })).toBeVisible();
  expect(await openedTickets(page)).toEqual([]);
});

test('[E12] a help desk that does not open the ticket leaves a sentence with its number', async ({ page }) => {
  await showDesk(page, busyDesk(Date.now()));
  await page.evaluate(() => void (window.desk.opensTickets = false));
  await open(page, 'Priya');
  await page.getByRole('button', { name: 'Accept' }).click();
  await expect(page.getByText('did not open ticket #48220')).toBeVisible();
});

test('[G11] with as many sessions as allowed nothing can be taken, and the reason is there', async ({ page }) => {
  const desk = busyDesk(Date.now());
  await showDesk(page, { ...desk, availability: { ...desk.availability, load: 3, reasons: ['full'] } });
  await open(page, 'Priya');
  const accept = page.getByRole('button', { name: 'Accept' });
  await expect(accept).toHaveAccessibleDescription('You have 3 of 3 sessions.');
  await accept.press('Enter');
  expect(await calls(page)).toEqual([]);
});

test('[E12] the own offer is accepted as an offer, and says why', async ({ page }) => {
  const desk = busyDesk(Date.now());
  await showDesk(page, withOffer(desk, offerOf(desk, Date.now())));
  await open(page, 'Lena');
  const details = page.locator('casement-row-details');
  await expect(details.getByText(/Why you: you have the skills Cards and German/)).toBeVisible();
  await details.getByRole('button', { name: 'Accept' }).click();
  expect(await calls(page)).toEqual([['accept', 'billing-2', 'offer-of-billing-2']]);
});

test('[E3] an own session is resumed in its ticket', async ({ page }) => {
  await showDesk(page, busyDesk(Date.now()));
  await open(page, 'Dana');
  await page.getByRole('button', { name: 'Resume' }).click();
  await expect.poll(() => openedTickets(page)).toEqual(['48213']);
  expect(await calls(page)).toEqual([]);
});

test('[F2] [F4] an invitation shows who, the right and its end, and is accepted or declined', async ({ page }) => {
  await showDesk(page, busyDesk(Date.now()));
  await open(page, 'Ines invites you');
  await expect(fact(page, 'You may')).toHaveText('read and write');
  await expect(fact(page, 'Until')).toHaveText(/\d\d:\d\d/);
  await expect(page.getByText('Do you know this page?')).toBeVisible();
  await page.getByRole('button', { name: 'Decline' }).click();
  await page.getByRole('button', { name: 'Come in' }).click();
  await expect.poll(() => openedTickets(page)).toEqual(['48209']);
  expect(await calls(page)).toEqual([
    ['declineInvitation', 'invited-1', 'invitation-1'],
    ['acceptInvitation', 'invited-1', 'invitation-1'],
  ]);
});

test('[F2] a sponsor is asked for one permission and may lend it without coming in', async ({ page }) => {
  const desk = busyDesk(Date.now());
  const queues = desk.queues.map((queue) => ({
    ...queue,
    rows: queue.rows.map((one) =>
      one.invitation
        ? { ...one, invitation: { ...one.invitation, kind: 'sponsor' as const, permission: 'guest.invite' as const } }
        : one,
    ),
  }));
  await showDesk(page, { ...desk, queues });
  await open(page, 'Ines asks for leave');
  await expect(fact(page, 'Asks for')).toHaveText('inviting an outside guest');
  await page.getByRole('button', { name: 'Allow once' }).click();
  expect(await calls(page)).toEqual([['approveSponsor', 'invited-1', 'invitation-1']]);
});

test('details of a session that goes away say so', async ({ page }) => {
  const desk = busyDesk(Date.now());
  await showDesk(page, desk);
  await open(page, 'Priya');
  await showDesk(
    page,
    withRows(desk, 'billing', () => []),
  );
  await expect(page.getByText('It is no longer in your queues')).toBeVisible();
});
