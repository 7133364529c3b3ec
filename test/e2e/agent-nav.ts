import type { FrameLocator, Locator, Page } from '@playwright/test';

/** What an agent does on the page of the navigation bar: queues, team chats, availability, the dashboard. */
export class AgentNav {
  constructor(private readonly page: Page) {}

  get frame(): FrameLocator {
    return this.page.frameLocator('iframe[title="Casement, nav_bar"]');
  }

  async open(): Promise<void> {
    await this.page.getByRole('navigation', { name: 'Desk' }).getByRole('link', { name: 'Casement' }).click();
    await this.status.waitFor();
  }

  button(name: string | RegExp): Locator {
    return this.frame.getByRole('button', { name, exact: typeof name === 'string' });
  }

  /** The word in the bar; opens what stands behind it. */
  get status(): Locator {
    return this.button(/^Your status/);
  }

  /** Behind the status. */
  get automatic(): Locator {
    return this.frame.getByRole('switch', { name: 'Automatic assignment' });
  }

  queue(name: string | RegExp): Locator {
    return this.frame.getByRole('region', { name });
  }

  /** A line of a queue, by the customer's name. */
  row(customer: string): Locator {
    return this.frame.getByRole('region', { name: 'Queues' }).getByRole('button', { name: customer }).first();
  }

  /** The card with which a session is offered. */
  get offer(): Locator {
    return this.frame.getByRole('region', { name: /^Session offered/ });
  }

  async openDashboard(): Promise<void> {
    await this.button('Dashboard').click();
  }

  /** A line of the table of those who wait, or of those who work. */
  line(name: string): Locator {
    return this.frame.getByRole('row').filter({ hasText: name }).first();
  }

  /** The session at the side of the dashboard. */
  get aside(): Locator {
    return this.frame.getByRole('complementary');
  }
}
