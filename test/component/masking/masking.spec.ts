import { expect, type Page } from '@playwright/test';
import type { SiteMasking } from '#shared/protocol/rest.ts';
import { YUKI, type TestRelay } from '../../support/test-relay.ts';
import { accessibilityProblems, stickingOut } from '../console/console-driver.ts';
import { test } from './masking-site.ts';

const ACCOUNT = `<h1>Your account</h1>
  <p class="customer-no">Customer 4711 0815 99</p><p class="born">Born 12/03/1984</p>
  <p class="phone">+49 30 5557 1234</p><p class="owed">You owe € 1,204.50</p>
  <form><input name="city" value="Leipzig" data-casement-show placeholder="Town of Dana">
  <input name="password" type="password" value="Tr0ub4dor"><input name="nick" value="dana-k"></form>
  <a class="bill" href="/bill?customer=98765">Bill</a><p>Call us any time</p>`;

async function rulesOf(relay: TestRelay): Promise<SiteMasking['portals'][number]['rules'] | undefined> {
  const { token } = await relay.signIn(YUKI);
  const response = await fetch(`${relay.url}/v1/masking`, {
    headers: { authorization: `Bearer ${token}`, origin: relay.url },
  });
  const answer = (await response.json()) as { value: SiteMasking };
  return answer.value.portals[0]?.rules;
}

const save = (page: Page) => page.getByRole('button', { name: 'Save' });
const found = (page: Page) => page.locator('casement-check-panel li');

async function check(page: Page, path: string): Promise<Page> {
  await page.getByLabel('Address of the page').fill(`http://shop.test${path}`);
  const [opened] = await Promise.all([
    page.waitForEvent('popup'),
    page.getByRole('button', { name: 'Check', exact: true }).click(),
  ]);
  return opened;
}

test('[K6] a manager changes the rules of a site; they are kept, and a second change on an old version is told', async ({
  page,
  site,
  relay,
}) => {
  await site.open(page);
  await expect(save(page)).toHaveAttribute('aria-disabled', 'true');
  await page.getByLabel('Show nothing').check();
  await page.getByRole('textbox', { name: 'Shown' }).first().fill('main h1\n\n  .price ');
  await page.getByRole('button', { name: 'Add a page' }).click();
  await expect(page.getByText('Give the address of a page.')).toBeVisible();
  await page.keyboard.type('/account/**');
  await page.getByRole('switch', { name: 'Nobody but the customer acts here' }).check();
  await expect(page.getByText('Not saved yet')).toBeVisible();

  const other = await page.context().newPage();
  await site.open(other);
  await other.getByRole('textbox', { name: 'Left out' }).first().fill('.ads');
  await save(page).click();
  await expect(page.getByText(/^Saved\./)).toBeVisible();
  expect(await rulesOf(relay)).toEqual({
    mode: 'private',
    mask: [],
    show: ['main h1', '.price'],
    block: [],
    pages: [{ url: '/account/**', mask: [], show: [], block: [], isSensitive: true }],
  });
  await save(other).click();
  await expect(other.getByRole('alert')).toContainText('The rules could not be saved');
  await other.getByRole('button', { name: 'Load theirs' }).click();
  await expect(other.getByLabel('Show nothing')).toBeChecked();
  await other.getByLabel('Show the page').check();
  await save(other).click();
  await expect(other.getByText(/^Saved\./)).toBeVisible();
  expect(await rulesOf(relay)).toMatchObject({ mode: 'open', show: ['main h1', '.price'] });
});

test('[K6] the check lists what would be visible on a page, under rules that are not saved yet', async ({
  page,
  site,
}) => {
  site.shop['/account'] = ACCOUNT;
  await site.open(page);
  await page.getByLabel('Show the page').check();
  const opened = await check(page, '/account');
  await expect(found(page).first()).toBeVisible();
  const texts = (await found(page).allInnerTexts()).map((text) => text.replaceAll(/\s+/g, ' '));
  for (const expected of [
    /A long number: 4711 0815 99 .*p\.customer-no/,
    /A date: 12\/03\/1984 .*p\.born/,
    /telephone number: \+49 30 5557 1234 .*p\.phone/,
    /An amount: € 1,204\.50 .*p\.owed/,
    /Value of a field: Leipzig .*input\[name="city"\]/,
  ])
    expect(
      texts.filter((text) => expected.test(text)),
      texts.join('\n'),
    ).toHaveLength(1);
  const all = texts.join(' ');
  for (const hidden of ['Tr0ub4dor', 'dana-k', '98765']) expect(all).not.toContain(hidden);
  expect(all).not.toContain('Call us');

  await page.getByRole('button', { name: 'Mask p.owed' }).click();
  await expect(found(page).filter({ hasText: 'p.owed' })).toHaveCount(0);
  await expect(page.getByRole('textbox', { name: 'Masked' }).first()).toHaveValue('p.owed');
  await expect(page.getByText('Not saved yet')).toBeVisible();
  await opened.close();
});

test('[K6] [K11] a page that does not answer, one that is no page of the site, and one where nobody may act', async ({
  page,
  site,
}) => {
  site.shop['/plain'] = '<meta name="casement-sensitive"><p>Call us any time</p>';
  await site.open(page);
  await page.getByLabel('Address of the page').fill('https://elsewhere.test/');
  await page.getByRole('button', { name: 'Check', exact: true }).click();
  await expect(page.getByText('Give an address of this site')).toBeVisible();
  const opened = await check(page, '/plain');
  await expect(page.getByText('Nothing on this page looks like something to hide.')).toBeVisible();
  await expect(page.getByText('Agents cannot act on this page.')).toBeVisible();
  await opened.close();
  const gone = await check(page, '/none');
  await gone.close();
  await expect(page.getByText('The window was closed before the page answered.')).toBeVisible();
});

test('[K6] a page answers nobody but the settings on the relay’s own origin', async ({ context, site, relay }) => {
  site.shop['/account'] = ACCOUNT;
  await context.route('https://evil.test/', (route) => route.fulfill({ contentType: 'text/html', body: '<p>' }));
  const evil = await context.newPage();
  await evil.goto('https://evil.test/');
  const heard = await evil.evaluate(
    async ([url, rules]) => {
      const messages: unknown[] = [];
      addEventListener('message', ({ data }) => messages.push(data));
      const opened = window.open(url);
      for (let turn = 0; turn < 30; turn += 1) {
        await new Promise((resolve) => setTimeout(resolve, 100));
        opened?.postMessage({ type: 'casement:check-now', rules }, '*');
      }
      return messages;
    },
    [`${relay.shopOrigin}/account#casement-check`, { mode: 'open' }] as const,
  );
  expect(heard).toEqual([]);
});

test('[K6] who is no manager is told so', async ({ page, site }) => {
  await site.open(page, { isManager: false });
  await expect(page.getByRole('alert')).toContainText('The rules could not be read');
});

for (const { scheme, width, locale } of [
  { scheme: 'light', width: 320, locale: 'en' },
  { scheme: 'dark', width: 390, locale: 'de' },
  { scheme: 'light', width: 1280, locale: 'en' },
] as const)
  test(`axe finds nothing and nothing sticks out (${scheme}, ${locale}, ${String(width)})`, async ({ page, site }) => {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    await page.setViewportSize({ width, height: 800 });
    site.shop['/account'] = ACCOUNT;
    await site.open(page, { locale });
    await page.locator('casement-rules-form #add').click();
    await page.locator('casement-check-panel casement-field input').fill('http://shop.test/account');
    const [opened] = await Promise.all([
      page.waitForEvent('popup'),
      page.locator('casement-check-panel casement-button').first().click(),
    ]);
    await expect(found(page).first()).toBeVisible();
    await opened.close();
    if (process.env.CASEMENT_SHOTS)
      await page.screenshot({
        path: `${process.env.CASEMENT_SHOTS}/masking-${String(width)}-${scheme}.png`,
        fullPage: true,
      });
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(await stickingOut(page)).toEqual([]);
  });
