import { expect, test, type Page } from '@playwright/test';
import { mount } from '../ui/mount.ts';
import { ENTRY, commands, show } from './people-driver.ts';

test.beforeEach(async ({ page }) => {
  await page.setViewportSize({ width: 340, height: 800 });
  await mount(page, ENTRY);
});

async function openInvite(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'More about this session' }).click();
  await page.getByRole('menuitem', { name: 'Invite somebody' }).click();
}

test('[H5] an agent is invited with a right and a word; who is in it already cannot be', async ({ page }) => {
  await show(page, 'crowd');
  await openInvite(page);
  await expect(page.getByRole('option', { name: /Tomas/ })).toContainText('Tomas is in the session already.');
  await page.getByRole('option', { name: /Ines/ }).click();
  await page.getByRole('radio', { name: 'Read', exact: true }).check();
  await page.getByRole('textbox', { name: 'What you need' }).fill('Look at the card form.');
  await page.getByRole('button', { name: 'Invite Ines' }).click();
  await expect(page.getByRole('dialog', { name: 'Invite to the session' })).toHaveCount(0);
  expect(await commands(page)).toEqual([
    {
      name: 'participant:invite',
      input: { to: { kind: 'agent', agentId: 'zendesk:10' }, right: 'view', note: 'Look at the card form.' },
    },
  ]);
});

test('[F4] a team is invited as a whole', async ({ page }) => {
  await show(page, 'mine');
  await openInvite(page);
  await page.getByRole('tab', { name: 'Teams' }).click();
  await page.getByRole('option', { name: /Technical/ }).click();
  await page.getByRole('button', { name: 'Invite Technical' }).click();
  expect(await commands(page)).toMatchObject([
    { name: 'participant:invite', input: { to: { kind: 'team', teamId: 'technical' }, right: 'chat' } },
  ]);
});

test('[H6] a guest gets a profile and a one-time link that can be copied', async ({ page }) => {
  await show(page, 'mine');
  await openInvite(page);
  await page.getByRole('tab', { name: 'Outside guest' }).click();
  const create = page.getByRole('button', { name: 'Create guest link' });
  await expect(create).toHaveAccessibleDescription('Enter a name first.');
  await page.getByRole('textbox', { name: 'Name' }).fill('Sam');
  await page.getByLabel('May come and stay for').selectOption('15 minutes');
  await page.getByRole('checkbox', { name: 'Has to agree to keep it confidential' }).uncheck();
  await page.evaluate(() => (window.people.then = 'crowd'));
  await create.click();
  await expect(page.getByRole('button', { name: 'Copy link' })).toBeVisible();
  await expect(page.getByRole('textbox', { name: /^Link for/ })).toHaveValue(
    'https://help.fernway.example/g#sample-guest-link',
  );
  expect(await commands(page)).toEqual([
    {
      name: 'guest:invite',
      input: { name: 'Sam', profile: { right: 'view', watermark: true, nda: false }, minutes: 15 },
    },
  ]);
});

test('[H6] without the permission the guest link is off, and a sponsor can be asked for it', async ({ page }) => {
  await show(page, 'mine', 'plain');
  await openInvite(page);
  await page.getByRole('tab', { name: 'Outside guest' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Sam');
  await expect(page.getByRole('button', { name: 'Create guest link' })).toHaveAccessibleDescription(
    'You lack the permission. A sponsor can allow it once.',
  );
  await page.getByRole('tab', { name: 'Sponsor' }).click();
  await page.getByRole('radio', { name: 'invite an outside guest' }).check();
  await page.locator('casement-invite-sponsor').getByRole('option', { name: /Tomas/ }).click();
  await page.getByRole('textbox', { name: 'Why' }).fill('The supplier has to look.');
  await page.getByRole('button', { name: 'Ask Tomas' }).click();
  expect(await commands(page)).toEqual([
    {
      name: 'sponsor:ask',
      input: {
        to: { kind: 'agent', agentId: 'zendesk:8' },
        permission: 'guest.invite',
        note: 'The supplier has to look.',
      },
    },
  ]);
});

test('[F2] an invitation is accepted or declined on the page of the session', async ({ page }) => {
  await show(page, 'invited');
  await expect(page.getByRole('heading', { name: 'Tomas asks you to help' })).toBeVisible();
  await expect(page.getByText('“You know the card form.”')).toBeVisible();
  await page.getByRole('button', { name: 'Decline' }).click();
  await page.getByRole('button', { name: 'Come in' }).click();
  const input = { invitationId: 'invitation-1' };
  expect(await commands(page)).toEqual([
    { name: 'invitation:decline', input },
    { name: 'invitation:accept', input },
  ]);
});

test('[H7] a sponsor allows it once, comes in, or does not', async ({ page }) => {
  await show(page, 'sponsor');
  await expect(page.getByRole('heading', { name: 'Tomas asks you to allow' })).toBeVisible();
  await page.getByRole('button', { name: 'Allow once' }).click();
  expect(await commands(page)).toEqual([{ name: 'sponsor:approve', input: { invitationId: 'invitation-1' } }]);
});

test('[H8] [H6] the owner removes a helper, revokes a guest, withdraws an invitation', async ({ page }) => {
  await show(page, 'crowd');
  await page.getByRole('button', { name: 'Also here: Tomas, Noor (external), 1 asked' }).click();
  await expect(page.getByText('External', { exact: true })).toHaveCount(2);
  await page.getByRole('button', { name: 'Remove Tomas' }).click();
  await page.getByRole('button', { name: 'Remove Noor' }).click();
  await page.getByRole('button', { name: 'Withdraw Billing' }).click();
  await page.getByRole('button', { name: 'Revoke Sam' }).click();
  await expect(page.getByRole('textbox', { name: 'Link for Sam' })).toBeVisible();
  expect(await commands(page)).toEqual([
    { name: 'participant:remove', input: { agentId: 'zendesk:8' } },
    { name: 'guest:revoke', input: { guestId: 'g1' } },
    { name: 'invitation:withdraw', input: { invitationId: 'invitation-2' } },
    { name: 'guest:revoke', input: { guestId: 'g2' } },
  ]);
});
