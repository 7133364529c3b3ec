import { expect } from '@playwright/test';
import { blind, shop } from './sample-pages.ts';
import { settle, share, test } from './site-test.ts';

test('[C4] another address has other rules from its first change on', async ({ page, openSite, problems }) => {
  const site = await openSite(shop);
  await share(page, site, { mode: 'open', pages: [{ url: '/checkout/**', mode: 'private' }] });
  expect(site.line.sent).toContain('Call Dana');
  const before = site.line.frames.length;
  await page.evaluate(() => {
    history.pushState({}, '', '/checkout/address');
    document.querySelector('#room')?.append('private address');
  });
  await expect.poll(() => site.line.snapshots, { timeout: 10_000 }).toBe(2);
  await page.evaluate(() => document.querySelector('#room')?.append('private city'));
  await settle(page, site);
  const later = site.line.frames
    .slice(before)
    .map(({ text }) => text)
    .join('');
  expect(/private (?:address|city)|Call Dana/.exec(later)).toBeNull();
  expect(later).toContain('settled');
  expect(problems).toEqual([]);
});

test('[C4] what is marked later is taken back by a new picture', async ({ page, openSite }) => {
  const site = await openSite(shop);
  await share(page, site);
  for (const [index, mark] of ['data-casement-mask', 'data-casement-block'].entries()) {
    await page.evaluate((name) => document.querySelector('#note')?.setAttribute(name, ''), mark);
    await expect.poll(() => site.line.snapshots, { timeout: 10_000 }).toBe(index + 2);
    expect(site.line.frames.findLast(({ head }) => head.kind === 'snapshot')?.text).not.toContain('Call Dana');
  }
});

test('[C4] half a card number is taken back when the other half comes', async ({ page, openSite }) => {
  const site = await openSite(shop);
  await share(page, site);
  await page.evaluate(() => document.querySelector('#price')?.replaceChildren('51051051'));
  await settle(page, site);
  expect(site.line.sent).toContain('51051051');
  await page.evaluate(() => document.querySelector('#price')?.append('05105100'));
  await settle(page, site);
  expect(site.line.sent).not.toContain('05105100');
  expect(site.line.sent).toMatch(/"texts":\[\{"id":\d+,"value":"[• ]+"\}\]/);
  expect(site.line.snapshots).toBe(1);
});

test('[C4] what is written on a button is a text like others', async ({ page, openSite }) => {
  const site = await openSite(shop);
  await page.evaluate(() => {
    document
      .querySelector('#room')
      ?.append(Object.assign(document.createElement('input'), { type: 'submit', value: 'Pay' }));
  });
  await share(page, site);
  await page.locator('#room input').evaluate((button: HTMLInputElement) => (button.value = 'Pay now'));
  await settle(page, site);
  expect(site.line.sent).toContain('"value":"Pay"');
  expect(site.line.sent).toContain('"text":"Pay now"');
});

test('[C4] how long a password is stays unknown', async ({ page, openSite }) => {
  const site = await openSite(shop);
  await share(page, site);
  await page.evaluate(() => {
    document.querySelector('#room')?.append(Object.assign(document.createElement('input'), { type: 'password' }));
  });
  await page.locator('#room input').fill('a very long password indeed');
  await settle(page, site);
  expect(site.line.sent).toMatch(/"source":5,"text":"•{8}"/);
});

test('[C4] pictures behind what is hidden are not named', async ({ page, openSite }) => {
  const site = await openSite(shop);
  await page.evaluate(() => {
    const room = document.querySelector<HTMLElement>('#room');
    const image = Object.assign(document.createElement('img'), { src: '/hidden-face.png', width: 30, height: 20 });
    room?.append(image);
    room?.setAttribute('data-casement-mask', '');
    room?.style.setProperty('background-image', 'url(/hidden-back.png)');
  });
  await share(page, site);
  await page.evaluate(() => {
    document.querySelector('#room img')?.setAttribute('src', '/hidden-other.png');
    document.querySelector<HTMLElement>('#room')?.style.setProperty('background-image', 'url(/hidden-later.png)');
  });
  await settle(page, site);
  expect(site.line.sent).not.toContain('hidden-');
  expect(site.line.sent).toMatch(/"tagName":"img","attributes":\{[^}]*"rr_width":"30px","rr_height":"20px"/);
});

test('[C4] our own help is not even observed', async ({ page, openSite }) => {
  const site = await openSite(shop);
  await page.evaluate(() => {
    document.body.append(document.createElement('casement-help'), document.createElement('shop-card'));
  });
  await share(page, site);
  await settle(page, site);
  const isObserved = (selector: string) => page.evaluate((name) => window.shop.isObserved(name), selector);
  expect(await isObserved('shop-card')).toBe(true);
  expect(await isObserved('casement-help')).toBe(false);
});

test('[K7] what cannot be seen is named, with its size', async ({ page, openSite }) => {
  const site = await openSite(blind);
  await page.locator('#own').contentFrame().getByText('inside').waitFor();
  await share(page, site);
  await settle(page, site);
  const kinds = [
    ...site.line.sent.matchAll(/"tagName":"([\w-]+)","attributes":\{([^}]*"data-casement-blind":"(\w+)"[^}]*)\}/g),
  ];
  expect(kinds.map(([, tag, , kind]) => `${tag ?? ''} ${kind ?? ''}`).toSorted()).toEqual([
    'canvas canvas',
    'closed-card closed',
    'embed document',
    'iframe frame',
    'iframe frame',
    'video video',
  ]);
  const attributes = Object.fromEntries(
    kinds.map(([, tag = '', text = '']) => [tag, JSON.parse(`{${text}}`) as Record<string, string>]),
  );
  expect(attributes.canvas).toMatchObject({
    rr_width: '60px',
    rr_height: '30px',
    style: 'position: absolute; padding: 3px; border: 2px solid',
  });
  expect(attributes.video).toMatchObject({ rr_width: '64px', rr_height: '36px' });
  expect(site.line.sent).toContain('inside');

  // A frame that comes later shows what it is when it has loaded.
  await page.evaluate((url) => {
    const frame = Object.assign(document.createElement('iframe'), { id: 'late', src: `${url}/inner.html` });
    document.querySelector('#room')?.append(frame);
  }, site.foreignUrl);
  await settle(page, site);
  expect(site.line.sent.match(/"data-casement-blind":"frame"/g)?.length).toBeGreaterThan(2);
});
