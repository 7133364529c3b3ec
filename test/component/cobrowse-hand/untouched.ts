import { expect, type Page } from '@playwright/test';
import type { Outcome } from '#shared/protocol/control.ts';
import type { MaskRules } from '../../../widget/cobrowse/masking/mask-rules.ts';
import type { ShopSite } from '../cobrowse-page/shop-site.ts';
import { share } from '../cobrowse-page/site-test.ts';
import { Agent } from './agent.ts';
import { forbidden, logged } from './hand-pages.ts';

const RULES: MaskRules = { mode: 'open', mask: ['.by-rule'], block: ['.gone'] };

/** Everything that could have changed: values, marks, the focus, the address, what is scrolled, and what was heard. */
export const pageState = (page: Page) =>
  page.evaluate(() => {
    const fields = [...document.querySelectorAll('input, textarea, select')] as HTMLInputElement[];
    const log = (window as unknown as { log: string[] }).log.filter((line) => !/^(?:keyup|focusin)/.test(line));
    return JSON.stringify([
      fields.map(({ value, checked }) => [value, checked]),
      log,
      location.href,
      scrollX,
      scrollY,
      document.activeElement?.id,
      document.querySelector('h1')?.textContent,
    ]);
  });

/** What came of it, when nothing on the page has changed by it. */
export async function untouched(page: Page, act: () => Promise<Outcome>): Promise<Outcome> {
  const before = await pageState(page);
  const outcome = await act();
  expect(await pageState(page)).toBe(before);
  return outcome;
}

/** A page full of what may not be touched, and an agent who may do everything else. */
export async function openForbidden(
  page: Page,
  openSite: (pages: Record<string, string>) => Promise<ShopSite>,
  rules = RULES,
) {
  const site = await openSite(logged(forbidden));
  await page.locator('#pay-frame').contentFrame().locator('#inner').waitFor();
  await share(page, site, rules);
  return { site, mara: await new Agent(page, site).control() };
}
