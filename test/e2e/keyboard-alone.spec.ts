import { chooseShopTab } from './capture.ts';
import { tabTo } from './keyboard.ts';
import { expect, test } from './product.ts';

test.use(chooseShopTab);

test('[A1] [C1] [C12] [C7] [E5] the story by the keyboard alone, on both ends', async ({ agent, customer }) => {
  const consoleFrame = () => agent.page.frames().find((frame) => frame.url().includes('/zendesk/sidebar'));
  const agentPress = async (name: RegExp) => {
    await tabTo(agent.page, name, consoleFrame);
    await agent.page.keyboard.press('Enter');
  };
  const customerPress = async (name: RegExp) => {
    await tabTo(customer.page, name);
    await customer.page.keyboard.press('Enter');
  };

  await agent.openTicket(1042);
  await expect(agent.button('Create key and link')).toBeVisible();
  await agentPress(/^Create key and link$/);
  const key = await agent.console.getByText(/^[2-9A-Z]{3}-[2-9A-Z]{3}-[2-9A-Z]{3}$/).innerText();

  await customer.visit();
  await expect(customer.button('Open help')).toBeVisible();
  await customerPress(/^Open help/);
  await expect(customer.page.getByLabel('Session key')).toBeFocused();
  await customer.page.keyboard.type(key);
  await customer.page.keyboard.press('Enter');
  await expect(customer.button('Continue to chat')).toBeVisible();
  await customerPress(/^Continue to chat$/);
  await expect(customer.log).toBeVisible();
  await expect(agent.button(/^This is/)).toBeVisible();
  await agentPress(/^This is/);

  await tabTo(customer.page, /message/i);
  await customer.page.keyboard.type('By keyboard');
  await customer.page.keyboard.press('Enter');
  await expect(agent.log.getByText('By keyboard')).toBeVisible();

  await agentPress(/Ask to see the screen|^Screen/);
  await expect(customer.consent).toBeVisible();
  await expect(customer.consent.getByRole('button', { name: 'Not now' })).toBeFocused();
  await tabTo(customer.page, /^Share$/);
  await expect(async () => {
    await customer.page.keyboard.press('Enter');
    await expect(customer.button('STOP SHARING')).toBeVisible({ timeout: 3000 });
  }).toPass({ timeout: 15_000 });
  await agent.seesPicture();
  await customerPress(/STOP SHARING/);
  await expect(agent.console.locator('video')).toBeHidden();

  await agentPress(/^End/);
  await expect(agent.console.getByRole('alertdialog')).toBeVisible();
  await agentPress(/^End session$/);
  await expect(agent.console.getByLabel('Internal note')).toBeVisible();
  await tabTo(agent.page, /^Internal note/, consoleFrame);
  await agent.page.keyboard.type('Written without a mouse.');
  await agentPress(/^Finish and write to ticket$/);
  await expect(agent.console.getByText('Sent', { exact: true }).first()).toBeVisible();
});
