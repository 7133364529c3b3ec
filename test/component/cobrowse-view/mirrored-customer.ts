import { expect, type BrowserContext, type Frame, type Page } from '@playwright/test';
import { difference, type Box } from './compare.ts';
import { describeDocument, findHidden } from './picture-probe.ts';
import type { ViewSite } from './view-site.ts';

const SIZE = { width: 800, height: 600 };
/** Of all pixels, on a page that has settled. */
const MOST_DIFFERENT = 0.01;
/** Where the customer sees that somebody watches: it is not of the page. */
const FRAME: readonly Box[] = [
  { x: 0, y: 0, width: SIZE.width, height: 6 },
  { x: 0, y: SIZE.height - 6, width: SIZE.width, height: 6 },
  { x: 0, y: 0, width: 6, height: SIZE.height },
  { x: SIZE.width - 6, y: 0, width: 6, height: SIZE.height },
];
const SESSION = 'session-of-pages';
const SLOW = { timeout: 30_000 };

/** A customer who goes from page to page, and an agent who sees it all through the product's own recorder and viewer. */
export class MirroredCustomer {
  readonly errors: string[] = [];

  private constructor(
    readonly page: Page,
    readonly agent: Page,
    readonly site: ViewSite,
  ) {
    page.on('pageerror', (error) => this.errors.push(`page: ${error.message}`));
    agent.on('pageerror', (error) => this.errors.push(`agent: ${error.message}`));
  }

  static async open(context: BrowserContext, site: ViewSite): Promise<MirroredCustomer> {
    const agent = await context.newPage();
    await agent.setViewportSize({ width: 1100, height: 860 });
    await agent.goto(`${site.consoleUrl}/view?session=${SESSION}`);
    await expect.poll(() => site.relay.count(SESSION, 'hello'), SLOW).toBeGreaterThan(0);
    const page = await context.newPage();
    await page.setViewportSize(SIZE);
    const customer = new MirroredCustomer(page, agent, site);
    await customer.visit('blank');
    await agent.getByRole('button', { name: 'Fit' }).click();
    await agent.evaluate(() => {
      // What we draw over the picture is not of the customer's page.
      const quiet = new CSSStyleSheet();
      quiet.replaceSync(
        'casement-customer-pointer, casement-watermark, casement-blind-layer { visibility: hidden !important }',
      );
      document.querySelector('casement-page-mirror')?.shadowRoot?.adoptedStyleSheets.push(quiet);
    });
    return customer;
  }

  get resyncs(): number {
    return this.site.relay.count(SESSION, 'resync');
  }

  checks(): Promise<{ same: number; different: number }> {
    return this.agent.evaluate(() => window.checks());
  }

  async visit(name: string): Promise<void> {
    const query = new URLSearchParams({ session: SESSION, relay: this.site.feed.url });
    const before = this.site.feed.snapshots(SESSION);
    await this.page.goto(`${this.site.consoleUrl}/pages/${name}.html?${query.toString()}`);
    await expect.poll(() => this.site.feed.snapshots(SESSION), SLOW).toBeGreaterThan(before);
    await this.settle();
  }

  /** Until the viewer has compared its picture with the page as it is now. */
  async settle(): Promise<void> {
    const count = async () => Object.values(await this.checks()).reduce((sum, one) => sum + one, 0);
    const before = await count();
    // The first one may have been on its way already.
    await expect.poll(count, { ...SLOW, intervals: [40] }).toBeGreaterThan(before + 1);
  }

  /** What can be seen of the page looks the same at both. @returns The share of the page that is hidden. */
  async expectSame(): Promise<number> {
    let hidden: Box[] = [];
    const compare = async () => {
      hidden = [...(await this.mirror.evaluate(findHidden)), ...FRAME];
      return difference(this.agent, await this.shown(), await this.picture(), hidden);
    };
    await expect.poll(compare, { ...SLOW, intervals: [100, 250, 500] }).toBeLessThanOrEqual(MOST_DIFFERENT);
    const areas = hidden.slice(0, -FRAME.length).map(({ width, height }) => width * height);
    return areas.reduce((sum, area) => sum + area, 0) / (SIZE.width * SIZE.height);
  }

  /** The customer's window. Nothing is done to the page for it: what is done to it would be recorded. */
  shown(): Promise<Buffer> {
    return this.page.screenshot({ caret: 'initial' });
  }

  /** The agent's picture: browsers draw a frame on whole pixels, wherever it is laid out. */
  async picture(): Promise<Buffer> {
    const { x = 0, y = 0 } = (await this.agent.locator('casement-page-mirror iframe').boundingBox()) ?? {};
    return this.agent.screenshot({ clip: { x: Math.round(x), y: Math.round(y), ...SIZE } });
  }

  /** Everything that the picture is made of, one line each. */
  described(): Promise<string[]> {
    return this.mirror.evaluate(describeDocument);
  }

  /** The whole page is sent once more. */
  async snapshot(): Promise<void> {
    const before = this.site.feed.snapshots(SESSION);
    this.site.feed.resync(SESSION);
    await expect.poll(() => this.site.feed.snapshots(SESSION), SLOW).toBe(before + 1);
    await this.settle();
  }

  /** The page on the other origin, which runs our scripts and holds the picture. */
  get mirror(): Frame {
    const frame = this.agent.frames().find((one) => one.url().startsWith(this.site.mirrorUrl));
    if (!frame) throw new Error('There is no mirror.');
    return frame;
  }
}
