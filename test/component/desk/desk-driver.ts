import type { Page } from '@playwright/test';
import type { DeskState } from '#console/desk/desk-port.ts';
import type { RelayConnection } from '#shared/client/relay-connection.ts';
import type { DeskView } from '#shared/protocol/desk.ts';
import type { ErrorCode } from '#shared/protocol/errors.ts';
import { mount, type MountOptions } from '../ui/mount.ts';
import type {} from './desk-page.ts';

/** Opens the desk's page without a desk: it is loading. */
export function openDesk(page: Page, options: MountOptions = {}): Promise<string[]> {
  return mount(page, '../desk/desk-page.ts', options);
}

export async function showDesk(page: Page, desk: DeskView | undefined, more: Partial<DeskState> = {}): Promise<void> {
  await page.evaluate(([view, rest]) => window.desk.show(view, rest), [desk, more] as const);
}

export async function connect(page: Page, state: RelayConnection['state']): Promise<void> {
  await page.evaluate((next) => window.desk.connect(next), state);
}

/** What the relay was asked for so far. */
export function calls(page: Page): Promise<unknown[][]> {
  return page.evaluate(() => window.desk.port.calls);
}

/** What the relay answers from now on. */
export async function answerWith(page: Page, answer: 'ok' | ErrorCode): Promise<void> {
  await page.evaluate((next) => void (window.desk.port.answer = next), answer);
}

/** Tickets that the help desk was asked to open so far. */
export function openedTickets(page: Page): Promise<string[]> {
  return page.evaluate(() => window.desk.tickets);
}
