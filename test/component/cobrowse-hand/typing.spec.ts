import { expect, type Page } from '@playwright/test';
import { share, test } from '../cobrowse-page/site-test.ts';
import { Agent } from './agent.ts';
import { controls, logged } from './hand-pages.ts';

const value = (page: Page, selector: string) =>
  page.evaluate((wanted) => (window.shop.find(wanted) as HTMLInputElement).value, selector);
const log = (page: Page) => page.evaluate(() => (window as unknown as { log: string[] }).log.splice(0));

test('[C6] what is written arrives key by key, and can be undone and corrected', async ({ page, openSite }) => {
  const site = await openSite(logged(controls));
  await share(page, site);
  const mara = await new Agent(page, site).control();
  await mara.click('#text');
  expect(await mara.keys('End')).toEqual(['done']);
  await log(page);
  expect(await mara.type('cd')).toBe('done');
  expect(await log(page)).toEqual(
    ['c', 'd'].flatMap((key) => [
      `keydown text ${key}`,
      'beforeinput text insertText',
      'input text insertText',
      `keyup text ${key}`,
    ]),
  );
  expect(await value(page, '#text')).toBe('abcd');
  expect(await mara.keys('Backspace', 'ArrowLeft', 'Backspace')).toEqual(['done', 'done', 'done']);
  expect(await value(page, '#text')).toBe('ac');
  expect(await mara.keys('Home', 'Delete')).toEqual(['done', 'done']);
  expect(await value(page, '#text')).toBe('c');
  expect(await mara.keys('SelectAll')).toEqual(['done']);
  expect(await mara.type('all new')).toBe('done');
  expect(await value(page, '#text')).toBe('all new');
  // The page’s own undo knows of it.
  await page.locator('#text').evaluate((field) => {
    const { ownerDocument: document } = field as unknown as { ownerDocument: { execCommand(name: string): void } };
    document.execCommand('undo');
  });
  expect(await value(page, '#text')).not.toBe('all new');
  await log(page);
  expect(await mara.keys('Tab')).toEqual(['done']);
  expect(await log(page)).toEqual(['keydown text Tab', 'change text', 'focusin mail', 'keyup mail Tab']);
  expect(await mara.type('dana@example')).toBe('done');
  expect(await value(page, '#mail')).toBe('dana@');
});

test('[C6] every kind of field takes what fits it', async ({ page, openSite }) => {
  const site = await openSite(logged(controls));
  await share(page, site);
  const mara = await new Agent(page, site).control();
  await mara.click('#number');
  expect(await mara.keys('ArrowUp', 'ArrowUp', 'ArrowDown')).toEqual(['done', 'done', 'done']);
  expect(await value(page, '#number')).toBe('4');
  expect(await mara.fill('#date', '2026-05-01')).toEqual(['done', 'done']);
  expect(await value(page, '#date')).toBe('2026-05-01');
  expect(await mara.type('no date')).toBe('failed');
  expect(await value(page, '#date')).toBe('2026-05-01');
  expect(await mara.click('#area')).toBe('done');
  expect(await mara.keys('SelectAll')).toEqual(['done']);
  expect(await mara.type('two')).toBe('done');
  expect(await mara.keys('Enter')).toEqual(['done']);
  expect(await mara.type('x'.repeat(200))).toBe('done');
  expect(await value(page, '#area')).toBe(`two\n${'x'.repeat(200)}`);
  expect(await mara.choose('#list', 2)).toBe('done');
  expect(await value(page, '#list')).toBe('three');
  expect(await mara.choose('#list', 1)).toBe('failed');
  expect(await mara.choose('#list', 99)).toBe('failed');
  expect(await value(page, '#list')).toBe('three');
  expect(await mara.keys('ArrowUp')).toEqual(['done']);
  expect(await value(page, '#list')).toBe('one');
  await mara.click('#red');
  expect(await mara.keys('ArrowDown')).toEqual(['done']);
  expect(await page.locator('#blue').isChecked()).toBe(true);
  expect(await mara.click('#title')).toBe('done');
  expect(await mara.type('nowhere')).toBe('no-field');
  expect(await log(page)).toEqual(
    expect.arrayContaining(['input list', 'change list', 'input date insertText', 'change date', 'change blue']),
  );
});

test('[C6] an editor’s text is written into as by hand', async ({ page, openSite }) => {
  const site = await openSite(logged(controls));
  await share(page, site);
  const mara = await new Agent(page, site).control();
  expect(await mara.click('#editor p', 1, { x: 0.9, y: 0.5 })).toBe('done');
  expect(await mara.keys('End')).toEqual(['done']);
  expect(await mara.type('graph')).toBe('done');
  expect(await mara.keys('Enter')).toEqual(['done']);
  expect(await mara.type('next')).toBe('done');
  expect(await page.locator('#editor').innerHTML()).toBe('<p>paragraph</p><p>next</p>');
  // An editor that writes by itself prevents the event before.
  await page.evaluate(() =>
    window.shop.find('#editor').addEventListener('beforeinput', (event) => {
      event.preventDefault();
      window.shop.find('#title').textContent += event.data ?? '';
    }),
  );
  expect(await mara.type('own')).toBe('done');
  expect(await page.locator('#editor').innerHTML()).toBe('<p>paragraph</p><p>next</p>');
  expect(await page.locator('#title').textContent()).toBe('Tentsown');
});

test('[C6] Enter sends a form as the browser would, unless the page prevents it', async ({ page, openSite }) => {
  const site = await openSite(logged(controls + '<form id="alone"><input id="only"></form>'));
  await share(page, site);
  const mara = await new Agent(page, site).control();
  await mara.click('#text');
  await log(page);
  expect(await mara.keys('Enter')).toEqual(['done']);
  expect(await log(page)).toEqual(expect.arrayContaining(['click buy', 'submit form']));
  await mara.click('#only');
  expect(await mara.keys('Enter')).toEqual(['done']);
  expect(await log(page)).toContain('submit alone');
  await page.evaluate(() => window.shop.find('#text').addEventListener('keydown', (event) => event.preventDefault()));
  await mara.click('#text');
  expect(await mara.keys('Enter')).toEqual(['done']);
  expect(await log(page)).not.toContain('submit form');
});

test('[C6] Tab goes through a page in its order, in and out of shadow trees and frames', async ({ page, openSite }) => {
  const site = await openSite(
    logged(`<button id="one">1</button><div id="host"></div><input type="hidden"><button id="gone" style="display:none">x</button>
      <iframe id="frame" src="/inner.html"></iframe><button id="late" tabindex="1">first of all</button><button id="end">end</button>`),
  );
  await page.evaluate(() => {
    const root = window.shop.find('#host').attachShadow({ mode: 'open' });
    root.innerHTML = '<button id="in">in</button><slot></slot>';
    window.shop.find('#host').innerHTML = '<button id="slotted">s</button>';
  });
  await share(page, site);
  const mara = await new Agent(page, site).control();
  const focused = () =>
    page.evaluate(() => {
      let at = document.activeElement;
      for (
        let inner = at;
        inner;
        inner = inner.shadowRoot?.activeElement ?? (inner as HTMLIFrameElement).contentDocument?.activeElement ?? null
      )
        at = inner;
      return at?.id;
    });
  const seen: unknown[] = [];
  for (let step = 0; step < 8; step += 1) {
    await mara.keys('Tab');
    seen.push(await focused());
  }
  expect(seen).toEqual(['late', 'one', 'in', 'slotted', 'inner', 'press', 'end', 'late']);
  await mara.act({ kind: 'key', key: 'Tab', shift: true });
  expect(await focused()).toBe('end');
});
