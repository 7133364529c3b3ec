import { expect, test, type Page } from '@playwright/test';
import type {} from '#console/people/people-sheet.ts';
import type {} from '#shared/ui/button.ts';
import { mount } from '../ui/mount.ts';
import { ENTRY, commands, show } from './people-driver.ts';

test.beforeEach(async ({ page }) => {
  await page.setViewportSize({ width: 340, height: 700 });
  await mount(page, ENTRY);
});

async function expectOff(page: Page, name: string | RegExp, reason: string): Promise<void> {
  const button = page.getByRole('button', { name });
  await expect(button).toHaveAttribute('aria-disabled', 'true');
  await expect(button).toHaveAttribute('title', reason);
}

test('[H1] [H9] the former owner who stays sees transfer, invite and ask off, each with the reason', async ({
  page,
}) => {
  await show(page, 'mine');
  await expect(page.getByRole('button', { name: 'Transfer' })).not.toHaveAttribute('aria-disabled');
  await show(page, 'given');
  const reason = 'Only the owner may do this: Tomas.';
  await expectOff(page, 'Transfer', reason);
  await expectOff(page, /^Screen/, reason);
  await expect(page.getByRole('button', { name: 'End session' })).toHaveCount(0);
  await page.getByRole('button', { name: 'More about this session' }).click();
  await expect(page.getByRole('menuitem', { name: 'Invite somebody' })).toHaveAttribute('aria-disabled', 'true');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('textbox', { name: 'Message Dana' })).toBeEditable();
  await page.getByRole('button', { name: 'Leave the session' }).click();
  expect(await commands(page)).toEqual([{ name: 'participant:leave', input: {} }]);
});

test('[H9] rights shrink in the same render as the commit, also inside an open sheet', async ({ page }) => {
  await show(page, 'crowd');
  await page.getByRole('button', { name: /^Also here/ }).click();
  await expect(page.getByRole('button', { name: 'Remove Tomas' })).not.toHaveAttribute('aria-disabled');
  const states = await page.evaluate(async () => {
    const panel = document.querySelector('casement-session-panel');
    if (!panel?.view?.session) throw new Error('No session is shown.');
    const owner = { id: 'zendesk:9', name: 'Rosa' };
    panel.view = { ...panel.view, session: { ...panel.view.session, owner } };
    await panel.updateComplete;
    const sheet = panel.shadowRoot?.querySelector('casement-people-sheet');
    await sheet?.updateComplete;
    return [...(sheet?.shadowRoot?.querySelectorAll('li casement-button, .foot casement-button') ?? [])].map(
      (button) => button.matches('casement-button') && button.disabled,
    );
  });
  expect(states.length).toBeGreaterThan(3);
  expect(states.every(Boolean)).toBe(true);
});

test('[H9] without the permission the transfer is off and says that a sponsor can help', async ({ page }) => {
  await show(page, 'mine', 'plain');
  await expectOff(page, 'Transfer', 'You lack the permission. A sponsor can allow it once.');
  await show(page, 'mine', 'none');
  await expectOff(page, 'Transfer', 'What you may do is still loading.');
});

test('[H5] who may only read has no composer and no note, and is told so', async ({ page }) => {
  await show(page, 'reading');
  await expect(page.getByText('You can read, not write.')).toBeVisible();
  await expect(page.getByRole('textbox')).toHaveCount(0);
  await page.getByRole('tab', { name: 'Notes' }).click();
  await expect(page.getByText('Only the owner writes the note.')).toBeVisible();
  await expect(page.getByRole('textbox')).toHaveCount(0);
});

test('[I6] [I8] [I9] a lead may watch, join and take over; a member sees the three off with the reason', async ({
  page,
}) => {
  await show(page, 'outside', 'lead');
  await page.getByRole('button', { name: 'Watch' }).click();
  await page.getByRole('button', { name: 'Join' }).click();
  await page.getByRole('button', { name: 'Take over' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Take over' }).click();
  await expect(page.getByRole('alertdialog')).toHaveCount(0);
  expect(await commands(page)).toEqual([
    { name: 'watch:start', input: { reason: '' } },
    { name: 'participant:join', input: {} },
    { name: 'session:take-over', input: { note: '' } },
  ]);
  await show(page, 'outside', 'member');
  const reason = 'Only leads and managers above the owner may do this.';
  for (const name of ['Watch', 'Join', 'Take over']) await expectOff(page, name, reason);
});

test('[F1] [A1] a waiting session can be taken by its team, and by nobody else', async ({ page }) => {
  await show(page, 'waiting');
  await expect(page.getByText('Tomas declined', { exact: true })).toBeVisible();
  await expect(page.getByText('You can read, not write.')).toBeVisible();
  await page.getByRole('button', { name: 'Take', exact: true }).click();
  await show(page, 'offeredToMe');
  await page.getByRole('button', { name: 'Decline' }).click();
  await page.getByRole('button', { name: 'Accept' }).click();
  expect(await commands(page)).toEqual([
    { name: 'session:take', input: {} },
    { name: 'offer:decline', input: { offerId: 'offer-1' } },
    { name: 'offer:accept', input: { offerId: 'offer-1' } },
  ]);
  await show(page, 'offeredToTomas', 'none');
  await expectOff(page, 'Take', 'What you may do is still loading.');
});

test('[A2] who was too late is told that somebody else has it', async ({ page }) => {
  await show(page, 'exhausted');
  await expect(page.getByText('Everybody was asked', { exact: true })).toBeVisible();
  await page.evaluate(() => (window.people.answer = 'already-taken'));
  await page.getByRole('button', { name: 'Take', exact: true }).click();
  await expect(page.getByText('Somebody else was faster and has it.')).toBeVisible();
  await page.evaluate(() => (window.people.answer = 'at-capacity'));
  await page.getByRole('button', { name: 'Take', exact: true }).click();
  await expect(page.getByText('You have as many sessions as you may. End one first.')).toBeVisible();
});

test('[H8] somebody who was removed sees that, and the way back to the ticket', async ({ page }) => {
  await show(page, 'removed');
  await expect(page.getByRole('heading', { name: 'You were removed from the session' })).toBeVisible();
  await expect(page.getByRole('textbox')).toHaveCount(0);
  await page.getByRole('button', { name: 'Back to the ticket' }).click();
  expect(await page.evaluate(() => window.people.shown)).toEqual([undefined]);
});

test('[E5] [H9] the wrap-up belongs to the owner: a helper reads that it is over', async ({ page }) => {
  await show(page, 'theirWrapUp');
  await expect(page.getByRole('heading', { name: /Tomas ended the session/ })).toBeVisible();
  await expect(page.getByText('Only the owner writes the note.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Finish and write to ticket' })).toHaveCount(0);
});
