import type { FrameLocator } from '@playwright/test';
import type { AgentDesk } from './agent-desk.ts';
import { chooseShopTab } from './capture.ts';
import { expect, expectAccessible, test } from './product.ts';
import { startChat } from './start-chat.ts';

test.use(chooseShopTab);

/** The customer's page as it is rebuilt at the agent. */
function mirrorOf(agent: AgentDesk): FrameLocator {
  return agent.console.frameLocator('casement-page-mirror iframe').frameLocator('iframe');
}

test('[A11] [C6] [C7] [C10] [C13] [K7] [K8] the agent sees the page with the customer’s consent, masked, until it is stopped', async ({
  agent,
  customer,
}) => {
  const mirror = mirrorOf(agent);

  await startChat(agent, customer, 1024);

  await test.step('nothing of the page leaves before the consent; a refusal changes nothing', async () => {
    await agent.button(/^See page/).click();
    await expect(customer.consent.getByRole('heading', { name: 'Let Mara see this page?' })).toBeVisible();
    await expectAccessible(customer.page);
    await expect(agent.console.locator('casement-page-mirror')).toHaveCount(0);
  });

  await test.step('the agent sees the page, and what is typed stays hidden', async () => {
    await customer.share();
    await expect(customer.page.getByRole('region', { name: 'Mara sees this page' })).toBeVisible();
    await expect(mirror.getByRole('heading', { name: 'Payment' })).toBeVisible();
    await customer.page.getByLabel('Name').first().fill('Canary Cardholder');
    await expect(agent.console.getByText('Viewed by Mara, ticket #1024').first()).toBeVisible();
    await expect(mirror.locator('body')).not.toContainText('Canary');
    await expectAccessible(customer.page);
    await expectAccessible(agent.page);
  });

  await test.step('the next page and a reload go on without asking', async () => {
    await customer.visit('/');
    await expect(mirror.getByRole('heading', { level: 1 })).toBeVisible();
    await customer.page.reload();
    await expect(mirror.getByRole('heading', { level: 1 })).toBeVisible();
  });

  await test.step('what a page cannot show is asked for as a tab, and the page is back after it', async () => {
    await customer.visit();
    await expect(mirror.getByRole('heading', { name: 'Payment' })).toBeVisible();
    await agent.askForScreen();
    await expect(customer.consent.getByRole('heading', { name: 'Share your screen with Mara?' })).toBeVisible();
    await expect(mirror.getByRole('heading', { name: 'Payment' })).toBeVisible();
    await customer.share();
    await agent.seesPicture();
    await expect(customer.page.getByRole('region', { name: 'Mara sees one tab' })).toBeVisible();
    await agent.button(/Stop screen share/).click();
    await expect(mirror.getByRole('heading', { name: 'Payment' })).toBeVisible();
    await expect(customer.page.getByRole('region', { name: 'Mara sees this page' })).toBeVisible();
  });

  await test.step('STOP SHARING ends it at once, for both to see', async () => {
    await customer.button('STOP SHARING').click();
    await expect(agent.console.locator('casement-page-mirror')).toHaveCount(0);
    await expect(agent.log.getByText('Dana stopped the share.')).toBeVisible();
    await expect(customer.log.getByText('You stopped sharing. Mara sees nothing now.')).toBeVisible();
  });
});
