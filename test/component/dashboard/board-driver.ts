import type { Page } from '@playwright/test';
import type { DeskState } from '#console/desk/desk-port.ts';
import type { DeskView, TeamView } from '#shared/protocol/desk.ts';
import { mount, type MountOptions } from '../ui/mount.ts';
import type {} from './board-page.ts';
import { leadDesk } from './sample-board.ts';

/** Opens Rosa's home with the queues in view. */
export async function openHome(page: Page, options: MountOptions = {}): Promise<string[]> {
  const problems = await mount(page, '../dashboard/board-page.ts', options);
  await showDesk(page, leadDesk(Date.now()));
  return problems;
}

export async function showDesk(page: Page, desk: DeskView, more: Partial<DeskState> = {}): Promise<void> {
  await page.evaluate(([next, rest]) => window.board.desk(next, rest), [desk, more] as const);
}

/** Turns from the queues to the dashboard. */
export async function openBoard(page: Page): Promise<void> {
  await page.locator('casement-home-switch button').nth(1).click();
  await page.locator('casement-dashboard .all').waitFor();
}

export async function showBoard(page: Page, board: TeamView): Promise<void> {
  await page.evaluate((next) => window.board.board(next), board);
}

/** What the relay was asked so far, but not how it was asked for sessions. */
export function asked(page: Page): Promise<unknown[]> {
  return page.evaluate(() => window.board.relay.asked);
}
