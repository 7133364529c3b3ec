import { expect, test, type Page } from '@playwright/test';
import { tomas as tomasOfPeople } from '../people/people-samples.ts';
import { asked, openBoard, openHome, showBoard, showDesk } from './board-driver.ts';
import { busyBoard, leadDesk } from './sample-board.ts';

const side = (page: Page) => page.getByRole('complementary', { name: 'Details' });

/** Rosa's desk, which knows Tomas of the sample session too; he is a member, or what is given. */
function deskOver(rank: 'member' | 'lead' = 'member') {
  const desk = leadDesk(Date.now());
  return { ...desk, colleagueRanks: { ...desk.colleagueRanks, [tomasOfPeople.id]: { billing: rank } } };
}

test.beforeEach(async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 860 });
  await openHome(page);
  await showDesk(page, deskOver());
  await openBoard(page);
  await showBoard(page, busyBoard(Date.now()));
});

async function openDana(page: Page): Promise<void> {
  await page.locator('casement-agents-table .open', { hasText: 'Dana' }).click();
  await expect(side(page).getByText('Tomas runs this session')).toBeVisible();
}

test('[I6] [I7] [I8] [I10] the four verbs of a session are there, and who is told', async ({ page }) => {
  await openDana(page);
  await expect(side(page)).toContainText('Tomas is told when you join, watch or take over.');
  await expect(side(page)).toContainText('Dana is told when you join or take over.');
  for (const verb of ['Join', 'Watch', 'Take over', 'Transfer']) {
    await expect(side(page).getByRole('button', { name: verb, exact: true })).not.toHaveAttribute('aria-disabled');
  }
  await side(page).getByRole('button', { name: 'Join' }).click();
  await expect.poll(() => asked(page)).toContainEqual({ name: 'participant:join', input: { sessionId: 'running-1' } });
});

test('[I4] over an owner of the same rank every verb is off and says why', async ({ page }) => {
  await showDesk(page, deskOver('lead'));
  await openDana(page);
  for (const verb of ['Join', 'Watch', 'Take over', 'Transfer']) {
    const button = side(page).getByRole('button', { name: verb, exact: true });
    await expect(button).toHaveAttribute('aria-disabled', 'true');
    await expect(button).toHaveAttribute('title', /\.$/);
  }
});

test('[K16] a session that was offered says why it went to its agent', async ({ page }) => {
  const board = busyBoard(Date.now());
  const members = board.members.map((one, index) =>
    index > 0 ? one : { ...one, sessions: one.sessions.map((card) => ({ ...card, sessionId: 'given-1' })).slice(0, 1) },
  );
  await showBoard(page, { ...board, members });
  await openDana(page);
  await expect(side(page).getByText('Why Tomas')).toBeVisible();
  await expect(side(page)).toContainText('0 of 3 sessions');
});

test('the side opens only with a session; Close puts it away and the focus goes to the board', async ({ page }) => {
  await expect(side(page)).toHaveCount(0);
  await openDana(page);
  await side(page).getByRole('button', { name: 'Close' }).click();
  await expect(side(page)).toHaveCount(0);
  await expect(page.getByRole('main')).toBeFocused();
});

test('a menu that closes inside the session does not close the session', async ({ page }) => {
  await openDana(page);
  await side(page).getByRole('button', { name: 'More about this session' }).click();
  await page.keyboard.press('Escape');
  await expect(side(page).getByText('Tomas runs this session')).toBeVisible();
});
