import { expect, type Frame, type FrameLocator, type Locator, type Page } from '@playwright/test';
import { AgentNav } from './agent-nav.ts';
import type { Urls } from './product-urls.ts';

interface Comment {
  body: string;
  public: boolean;
}

/** What an agent does at the stand-in desk, by the words on the screen. */
export class AgentDesk {
  /** The page of the navigation bar. */
  readonly nav: AgentNav;

  constructor(
    readonly page: Page,
    private readonly urls: Urls,
  ) {
    this.nav = new AgentNav(page);
  }

  /** Another agent than the first of the desk. */
  async signInAs(name: string): Promise<void> {
    await this.page.goto(this.urls.desk);
    const loaded = this.page.waitForEvent('load');
    await this.page.getByLabel('Agent').selectOption(name);
    await loaded;
  }

  /** The console in the sidebar of the ticket that is in front. */
  get console(): FrameLocator {
    return this.page.frameLocator('iframe[title^="Casement, ticket"]:visible');
  }

  /** The same, for what the keyboard does in it. */
  get frame(): Frame | undefined {
    const frames = this.page.frames().filter((frame) => frame.url().includes('/zendesk/sidebar'));
    return frames.at(-1);
  }

  /** Switches automatic assignment on or off. */
  async setAutomatic(isOn: boolean): Promise<void> {
    await this.button(/^Your status/).click();
    await this.console.getByRole('switch', { name: 'Automatic assignment', checked: !isOn }).click();
    await this.page.keyboard.press('Escape');
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

  /** The card with which a session is offered, above whatever is shown. */
  get offer(): Locator {
    return this.console.getByRole('region', { name: /^Session offered/ });
  }

  /** A card that has just come up takes no click; what was meant for the card before would answer this one. */
  async answer(word: 'Accept' | 'Decline'): Promise<void> {
    await expect(this.offer).toBeVisible({ timeout: 30_000 });
    const answer = this.offer.getByRole('button', { name: word });
    await expect(async () => {
      if (await answer.isVisible()) await answer.click({ timeout: 2000 });
      await expect(this.offer).toBeHidden({ timeout: 3000 });
    }).toPass({ timeout: 30_000 });
  }

  /** The ticket in front. */
  get ticketId(): number {
    return Number(/\/tickets\/(\d+)/.exec(this.page.url())?.[1]);
  }

  /** Gives the session to a team or an agent, in the sheet that “Transfer” has opened. */
  async transfer(to: { tab: 'Teams' | 'Agents'; name: string; note: string; stays: boolean }): Promise<void> {
    await this.console.getByRole('tab', { name: to.tab }).click();
    await this.console.getByRole('option', { name: to.name }).click();
    await this.console.getByRole('textbox', { name: /^Note for/ }).fill(to.note);
    await this.console.getByRole('checkbox', { name: 'Stay in the session as a helper' }).setChecked(to.stays);
    await this.button(`Transfer to ${to.name}`).click();
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
