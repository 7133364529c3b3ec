import { expect, type BrowserContext, type FrameLocator, type Page } from '@playwright/test';
import { Frames } from './frames.ts';
import type { ViewSite } from './view-site.ts';

/** An agent who watches one session, and whoever sends its frames. */
export class Viewing {
  readonly frames = new Frames();
  readonly errors: string[] = [];

  private constructor(
    readonly page: Page,
    readonly site: ViewSite,
    readonly sessionId: string,
    /** Addresses that the agent's browser asked for since the picture is there. */
    readonly requests: string[],
  ) {}

  static async open(context: BrowserContext, site: ViewSite, query: Record<string, string> = {}): Promise<Viewing> {
    const sessionId = `session-${Math.random().toString(36).slice(2)}`;
    const page = await context.newPage();
    await page.goto(`${site.consoleUrl}/view?${new URLSearchParams({ session: sessionId, ...query }).toString()}`);
    await expect.poll(() => site.relay.count(sessionId, 'hello')).toBeGreaterThan(0);
    const requests: string[] = [];
    context.on('request', (request) => requests.push(request.url()));
    const viewing = new Viewing(page, site, sessionId, requests);
    page.on('pageerror', (error) => viewing.errors.push(error.message));
    return viewing;
  }

  /** The rebuilt page. */
  get picture(): FrameLocator {
    return this.page.frameLocator('casement-page-mirror iframe').frameLocator('.picture.shown iframe');
  }

  get state() {
    return this.page.locator('#state');
  }

  get resyncs(): number {
    return this.site.relay.count(this.sessionId, 'resync');
  }

  get applied(): number {
    return this.site.relay.count(this.sessionId, 'applied');
  }

  send(parts: readonly Uint8Array[]): void {
    this.site.relay.send(this.sessionId, parts);
  }

  /** Resolves when it is shown. */
  async show(events: readonly unknown[]): Promise<void> {
    await this.#sendAndWait(this.frames.snapshot(events));
  }

  async change(...events: unknown[]): Promise<void> {
    await this.#sendAndWait(this.frames.change(events));
  }

  async #sendAndWait(parts: readonly Uint8Array[]): Promise<void> {
    const before = this.applied;
    this.send(parts);
    await expect.poll(() => this.applied, { timeout: 15_000 }).toBeGreaterThan(before);
  }
}
