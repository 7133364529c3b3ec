import { expect, type FrameLocator, type Page, type Request } from '@playwright/test';
import { difference } from '../cobrowse-view/compare.ts';

/** Of a shop of 800 by 600 pixels, without the frame that the customer has around it. */
const SIZE = { width: 784, height: 584 };
const EDGE = 8;
/** Of all pixels, on a page that has settled. */
const MOST_DIFFERENT = 0.01;

/** What an agent sees of a shop, beside the shop. */
export class Sight {
  /** What the agent's browser has asked for since. */
  readonly requests: string[] = [];
  readonly errors: string[] = [];

  constructor(
    readonly page: Page,
    readonly shop: Page,
  ) {
    page.context().on('request', (request: Request) => {
      if (request.frame().page() === page) this.requests.push(request.url());
    });
    page.on('pageerror', (error) => this.errors.push(error.message));
  }

  get picture(): FrameLocator {
    return this.page.frameLocator('casement-page-mirror iframe').frameLocator('.picture.shown iframe');
  }

  /** Addresses outside of the relay, the mirror and the page itself. */
  get outside(): string[] {
    return this.requests.filter(
      (url) => !/^(?:http:\/\/localhost:\d+|http:\/\/mirror\.test)\/|^(?:blob|data|about):/.test(url),
    );
  }

  /** One pixel of theirs is one of ours, and nothing of ours lies over the picture. */
  async atFullSize(): Promise<void> {
    await this.page.getByRole('button', { name: 'Fit' }).click();
    await this.page.evaluate(() => {
      const root = document.querySelector('casement-page-mirror')?.shadowRoot;
      root?.querySelectorAll('casement-customer-pointer, casement-watermark').forEach((one) => one.remove());
    });
  }

  async expectSame(): Promise<void> {
    const compare = async () => difference(this.page, await this.#shown(), await this.#mirrored());
    await expect.poll(compare, { timeout: 20_000 }).toBeLessThanOrEqual(MOST_DIFFERENT);
  }

  #shown(): Promise<Buffer> {
    return this.shop.screenshot({ clip: { x: EDGE, y: EDGE, ...SIZE } });
  }

  /** The frame as it is on the screen: browsers draw a frame on whole pixels, wherever it is laid out. */
  async #mirrored(): Promise<Buffer> {
    const { x = 0, y = 0 } = (await this.page.locator('casement-page-mirror iframe').boundingBox()) ?? {};
    return this.page.screenshot({ clip: { x: Math.round(x) + EDGE, y: Math.round(y) + EDGE, ...SIZE } });
  }
}
