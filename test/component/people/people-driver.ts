import type { Page } from '@playwright/test';
import type { PeopleDriver } from './people-page.ts';
import type { PeopleSample } from './people-samples.ts';

export const ENTRY = '../people/people-page.ts';

/** Draws the session in a state of the story, as an agent of one of the desks sees it. */
export async function show(page: Page, name: PeopleSample, as?: Parameters<PeopleDriver['show']>[1]): Promise<void> {
  await page.evaluate(([sample, reader]) => window.people.show(sample, reader), [name, as] as const);
}

/** The commands that were sent so far, with their input. */
export function commands(page: Page): Promise<unknown[]> {
  return page.evaluate(() => window.people.commands);
}
