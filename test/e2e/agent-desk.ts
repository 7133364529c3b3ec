import { expect, type FrameLocator, type Locator, type Page } from '@playwright/test';
import type { Urls } from './product-urls.ts';

interface Comment {
  body: string;
  public: boolean;
}

/** What an agent does at the stand-in desk, by the words on the screen. */
export class AgentDesk {
  constructor(
    readonly page: Page,
    private readonly urls: Urls,
  ) {}

  /** The console in the sidebar of the ticket that is in front. */
  get console(): FrameLocator {
    return this.page.frameLocator('iframe[title^="Casement, ticket"]:visible');
  }

  button(name: string | RegExp): Locator {
    return this.console.getByRole('button', { name, exact: typeof name === 'string' });
  }

  async openTicket(id: number): Promise<void> {
    await this.page.goto(`${this.urls.desk}/agent/tickets/${id}`);
  }

  /** Start session: the key and the link as they are shown. */
  async createKey(): Promise<{ key: string; link: string }> {
    await this.button('Create key and link').click();
    const key = await this.console.getByText(/^[2-9A-Z]{3}-[2-9A-Z]{3}-[2-9A-Z]{3}$/).innerText();
    const link = await this.console.getByLabel('Or a link that works once').inputValue();
    return { key, link };
  }

  get words(): Promise<string> {
    return this.console
      .getByText(/^[a-z]+ [a-z]+$/)
      .first()
      .innerText();
  }

  get log(): Locator {
    return this.console.getByRole('log');
  }

  async say(text: string): Promise<void> {
    const composer = this.console.getByRole('textbox', { name: /^Message/ });
    await composer.fill(text);
    await composer.press('Enter');
  }

  async askForScreen(): Promise<void> {
    await this.console
      .getByRole('button', { name: /^Ask to see the screen|^Screen/ })
      .first()
      .click();
  }

  /** The live picture, playing. */
  async seesPicture(where: FrameLocator | Page = this.console): Promise<void> {
    const video = where.locator('video').first();
    await expect(video).toBeVisible();
    await expect
      .poll(() => video.evaluate((element: HTMLVideoElement) => element.videoWidth), { timeout: 15_000 })
      .toBeGreaterThan(300);
  }

  async endSession(): Promise<void> {
    await this.button(/^End/).first().click();
    await this.console.getByRole('alertdialog').getByRole('button', { name: 'End session' }).click();
  }

  /** Internal notes which name this session’s two words. */
  async notesWith(id: number, words: string): Promise<Comment[]> {
    const response = await this.page.request.get(`${this.urls.desk}/stand-in/tickets/${id}`);
    const { ticket } = (await response.json()) as { ticket: { comments: Comment[] } };
    return ticket.comments.filter(({ body }) => body.includes(words));
  }
}
