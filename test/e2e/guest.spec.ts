import { expect, expectAccessible, leave, test } from './product.ts';
import { startChat } from './start-chat.ts';

test('[H6] [H8] an outsider comes in by a one-time link, writes under their own name, and is removed', async ({
  agent,
  customer,
  browser,
}) => {
  await startChat(agent, customer, 1022);

  const link = await test.step('a link with a profile, which keeps to itself', async () => {
    await agent.button('More about this session').click();
    await agent.console.getByRole('menuitem', { name: 'Invite somebody' }).click();
    await agent.console.getByRole('tab', { name: 'Outside guest' }).click();
    await agent.console.getByRole('textbox', { name: 'Name' }).fill('Sam');
    await agent.console.getByRole('radio', { name: /^Read and write/ }).check();
    await agent.button('Create guest link').click();
    const field = agent.console.getByRole('textbox', { name: 'Link for Sam' });
    await expect(field).toHaveValue(/\/g#./);
    return field.inputValue();
  });

  const guest = await (await browser.newContext({ viewport: { width: 390, height: 844 } })).newPage();
  await test.step('the guest agrees first, and is told as whom they come', async () => {
    await guest.goto(link);
    expect(guest.url()).not.toContain('#');
    await guest.getByRole('button', { name: 'Open the invitation' }).click();
    await expectAccessible(guest);
    await guest.getByRole('checkbox', { name: 'I keep it confidential' }).check();
    await guest.getByRole('button', { name: 'Agree and go on' }).click();
    await guest.getByRole('button', { name: 'Go to the session' }).click();
    await expect(guest.getByRole('log')).toBeVisible();
    await expectAccessible(guest);
  });

  await test.step('everybody sees who wrote', async () => {
    await guest.getByRole('textbox', { name: /message/i }).fill('Sam from the tax office here.');
    await guest.keyboard.press('Enter');
    await expect(agent.log.getByText('Sam from the tax office here.')).toBeVisible();
    await expect(customer.log.getByText('Sam from the tax office here.')).toBeVisible();
    await expect(customer.log.getByText('Sam joined to help.')).toBeVisible();
  });

  await test.step('the link opens nothing in another browser', async () => {
    const other = await (await browser.newContext()).newPage();
    await other.goto(link);
    await other.getByRole('button', { name: 'Open the invitation' }).click();
    await expect(other.getByRole('heading', { name: 'This link does not work' })).toBeVisible();
    await leave(other.context());
  });

  await test.step('removed, the guest hears nothing more', async () => {
    await agent.console.getByRole('dialog').getByRole('button', { name: 'Back to the session' }).click();
    await agent.button(/^Also here: Sam/).click();
    await agent.button('Remove Sam').click();
    await expect(guest.getByRole('heading', { name: 'You are no longer in the session' })).toBeVisible();
    await customer.say('And now?');
    await expect(agent.log.getByText('And now?')).toBeVisible();
    await expect(guest.getByText('And now?')).toHaveCount(0);
  });
  await leave(guest.context());
});
