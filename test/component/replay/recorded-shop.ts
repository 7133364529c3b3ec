import type { Page } from '@playwright/test';
import type { ShopSite } from '../cobrowse-page/shop-site.ts';
import { settle, share } from '../cobrowse-page/site-test.ts';
import type { TimedFrame } from './replay-site.ts';

const SECOND = 1000;

/** A page that says which of its moments it is at. */
export const shopPages = {
  '/': `<!doctype html><html><head><title>Shop</title><script type="module" src="/script/page.js"></script></head>
    <body><h1 id="said">First</h1><button id="press">Press</button><input id="secret" value="canary-value"></body></html>`,
};

/**
 * Records with the widget's own recorder: First at 0 s, Second at 10 s, from a fresh snapshot Third at 22 s, then nothing
 * until the press of a button at 60 s, and Fourth at 61 s.
 */
export async function recordShop(page: Page, site: ShopSite, beginsAt: number): Promise<TimedFrame[]> {
  const { line } = site;
  const frames: TimedFrame[] = [];
  const takeAs = (seconds: number) => {
    const rest = line.frames.slice(frames.length);
    frames.push(...rest.map((frame, index) => ({ at: beginsAt + seconds * SECOND + index * 5, frame })));
  };
  const say = (text: string) =>
    page.evaluate((given) => {
      const said = document.querySelector('#said');
      if (said) said.textContent = given;
    }, text);
  await share(page, site);
  await settle(page, site);
  takeAs(0);
  await say('Second');
  await settle(page, site);
  takeAs(10);
  const { snapshots } = line;
  line.say({ type: 'resync' });
  while (line.snapshots === snapshots) await page.waitForTimeout(50);
  takeAs(20);
  await say('Third');
  await settle(page, site);
  takeAs(22);
  await page.click('#press');
  await settle(page, site);
  takeAs(60);
  await say('Fourth');
  await settle(page, site);
  takeAs(61);
  return frames;
}
