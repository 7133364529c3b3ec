import { expect, type Page } from '@playwright/test';
import type { Outcome } from '#shared/protocol/control.ts';
import { share, test } from '../cobrowse-page/site-test.ts';
import { Agent } from './agent.ts';
import { logged } from './hand-pages.ts';
import { openForbidden, untouched } from './untouched.ts';

const presses: ReadonlyArray<readonly [what: string, selector: string, outcome: Outcome]> = [
  ['a password', '#password', 'private-field'],
  ['the label of a password', '#for-password', 'private-field'],
  ['a card number', '#card', 'private-field'],
  ['a one-time code', '#code', 'private-field'],
  ['a file', '#file', 'private-field'],
  ['the label of a file', '#for-file', 'private-field'],
  ['a masked field', '#masked', 'private-field'],
  ['a button in what is masked', '#in-masked', 'private-field'],
  ['a field that a rule masks', '#by-rule', 'private-field'],
  ['a blocked button', '#blocked', 'private-field'],
  ['a frame in which people pay', '#pay-frame', 'private-field'],
  ['a field in a frame in which people pay', '#pay-frame >>> #inner', 'private-field'],
  ['what the site keeps for the customer', '#no-control', 'site-forbids'],
  ['a link to another site', '#away', 'other-site'],
  ['something in a link to another site', '#in-away', 'other-site'],
  ['a link in a drawing', '#rect', 'other-site'],
  ['an address of a mail', '#mailto', 'other-site'],
  ['a link that is a script', '#script', 'other-site'],
  ['a download', '#download', 'download'],
  ['a download from memory', '#blob', 'download'],
  ['a form that goes to another site', '#away-button', 'other-site'],
  ['a button that sends to another site', '#away-by-button', 'other-site'],
  ['a frame of another site', '#foreign-frame', 'other-site'],
  ['what something else lies over', '#covered', 'covered'],
];

test('[C6] attack 47: nothing is pressed that is private, kept for the customer, or leads away', async ({
  page,
  openSite,
}) => {
  test.setTimeout(90_000);
  const { mara } = await openForbidden(page, openSite);
  for (const [what, selector, outcome] of presses)
    expect(await untouched(page, () => mara.click(selector)), what).toBe(outcome);
  // A node of which the agent cannot know is no way in either.
  await page.evaluate(() => document.body.append(document.createElement('casement-help')));
  await page.evaluate(() => {
    const help = window.shop.find('casement-help');
    help.style.cssText = 'position: fixed; inset: 0';
  });
  expect(await untouched(page, () => mara.click('#free'))).toBe('covered');
  expect(await untouched(page, () => mara.click('casement-help'))).toBe('site-forbids');
  await page.evaluate(() => window.shop.find('casement-help').remove());
  // What may be pressed, may.
  expect([await mara.click('#free'), await mara.click('#in-link')]).toEqual(['done', 'done']);
  await expect(page).toHaveURL(/#inside$/);
});

test('[C6] attack 50: nothing is written into a password, nor anywhere else that is private', async ({
  page,
  openSite,
}) => {
  test.setTimeout(60_000);
  const { mara } = await openForbidden(page, openSite);
  for (const [selector, outcome] of [
    ['#password', 'private-field'],
    ['#card', 'private-field'],
    ['#masked', 'private-field'],
    ['#by-rule', 'private-field'],
    ['#pay-frame >>> #inner', 'private-field'],
    ['#no-field', 'site-forbids'],
  ] as const) {
    // The page, or the customer, has put the focus there.
    await page.evaluate((wanted) => window.shop.find(wanted).focus(), selector);
    expect(await untouched(page, () => mara.type('x')), selector).toBe(outcome);
    expect(await untouched(page, () => mara.act({ kind: 'key', key: 'Backspace', shift: false })), selector).toBe(
      outcome,
    );
  }
  // One that was a password a moment ago is one still.
  await page.evaluate(() => window.shop.find('#password').setAttribute('type', 'text'));
  await page.evaluate(() => window.shop.find('#password').focus());
  expect(await untouched(page, () => mara.type('x'))).toBe('private-field');
});

test('[C6] attack 50: a page that moves the focus does not lead the keys into a private field', async ({
  page,
  openSite,
}) => {
  const { mara } = await openForbidden(page, openSite);
  await page.evaluate(() => {
    window.shop.find('#free').addEventListener('input', () => window.shop.find('#password').focus());
  });
  await mara.click('#free');
  expect(await mara.type('ab')).toBe('done');
  expect(await page.locator('#free').inputValue()).toBe('a');
  expect(await page.locator('#password').inputValue()).toBe('');
  await mara.click('#free');
  await page.evaluate(() => {
    window.shop.find('#free').addEventListener('keydown', () => window.shop.find('#password').focus());
  });
  expect(await mara.keys('Backspace')).toEqual(['private-field']);
  expect(await page.locator('#free').inputValue()).toBe('a');
});

test('[C6] attack 47: Enter sends no form to another site', async ({ page, openSite }) => {
  const { mara } = await openForbidden(page, openSite);
  for (const field of ['#away-field', '#ok-field']) {
    await mara.click(field);
    expect(await untouchedBut(page, /keydown|keypress/, () => mara.keys('Enter'))).toEqual(['other-site']);
  }
  await page.evaluate(() => window.shop.find('#away').focus());
  expect(await mara.keys('Enter')).toEqual(['other-site']);
  expect(new URL(page.url()).hash).toBe('');
});

async function untouchedBut<Result>(page: Page, heard: RegExp, act: () => Promise<Result>): Promise<Result> {
  const log = () => page.evaluate(() => (window as unknown as { log: string[] }).log);
  const { length } = await log();
  const result = await act();
  const later = (await log()).slice(length);
  expect(later.filter((line) => !heard.test(line) && !line.startsWith('keyup'))).toEqual([]);
  return result;
}

test('[C6] where nothing is shown that is not marked, nothing else is touched', async ({ page, openSite }) => {
  const site = await openSite(
    logged('<button id="hidden">Hidden</button><p data-casement-show><button id="shown">Shown</button></p>'),
  );
  await share(page, site, { mode: 'private' });
  const mara = await new Agent(page, site).control();
  expect(await untouched(page, () => mara.click('#hidden'))).toBe('private-field');
  expect(await mara.click('#shown')).toBe('done');
  expect(await mara.keys('Tab')).toEqual(['private-field']);
});
