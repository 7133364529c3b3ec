import { expect, type Locator, type Page } from '@playwright/test';
import type { Urls } from './product-urls.ts';

/** What a customer does in the demo shop, by the words on the screen. */
export class CustomerShop {
  constructor(
    readonly page: Page,
    private readonly urls: Urls,
  ) {}

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name, exact: typeof name === 'string' });
  }

  async visit(path = '/checkout'): Promise<void> {
    await this.page.goto(this.urls.shop + path);
  }

  async openHelp(): Promise<void> {
    await this.button('Open help').click();
    await expect(this.page.getByLabel('Session key')).toBeFocused();
  }

  /** Types the key; the join card names who asks. */
  async typeKey(key: string): Promise<void> {
    await this.page.getByLabel('Session key').fill(key);
    await this.page.keyboard.press('Enter');
  }

  async join(name = 'Dana'): Promise<void> {
    await this.page.getByLabel('Your name (optional)').fill(name);
    await this.button('Continue to chat').click();
    await expect(this.log).toBeVisible();
  }

  /** Asks for help without a key, and is in line. */
  async askForHelp(name: string, topic: string): Promise<void> {
    await this.button('Open help').click();
    await this.button('Start a chat').click();
    await this.page.getByLabel('What is it about?').selectOption('Payment or refund');
    await this.page.getByLabel('How can we help?').fill(topic);
    await this.page.getByLabel('Your name (optional)').fill(name);
    await this.button('Start chat').click();
    await expect(this.log).toBeVisible();
  }

  get log(): Locator {
    return this.page.getByRole('log');
  }

  get composer(): Locator {
    return this.page.getByRole('textbox', { name: /message/i });
  }

  async say(text: string): Promise<void> {
    await this.composer.fill(text);
    await this.composer.press('Enter');
  }

  get consent(): Locator {
    return this.page.getByRole('alertdialog');
  }

  /** Says yes; the browser's own picker chooses the tab by its title. The first half second takes no answer. */
  async share(): Promise<void> {
    await this.#press({ name: 'Share', exact: true });
    await expect(this.button('STOP SHARING').first()).toBeVisible();
  }

  /** Answers what is asked beside seeing; the first half second takes no answer. */
  async answer(yes: string): Promise<void> {
    await this.#press({ name: yes, exact: true });
  }

  /** What is asked cannot be shown here: the agent is told. */
  tellUnsupported(): Promise<void> {
    return this.#sayNo(/^Tell/);
  }

  refuse(): Promise<void> {
    return this.#sayNo('Not now');
  }

  #sayNo(name: string | RegExp): Promise<void> {
    return this.#press({ name });
  }

  /** A press in the first half second is none; one that was taken may be slow to show. */
  async #press(button: { name: string | RegExp; exact?: boolean }): Promise<void> {
    await expect(this.consent).toBeVisible();
    const answer = this.consent.getByRole('button', button);
    await expect(async () => {
      if (await answer.isVisible()) await answer.click({ timeout: 2000 });
      await expect(this.consent).toBeHidden({ timeout: 3000 });
    }).toPass({ timeout: 30_000 });
  }
}
