import type { AgentDesk } from './agent-desk.ts';
import { tabTo } from './keyboard.ts';
import { expect, expectAccessible, leave, test } from './product.ts';

test.describe.configure({ timeout: 300_000 });

test('[G10] [G13] [E15] [E16] [F5] [F6] no new offers by choice, sound after a click, the team’s chat, Get next', async ({
  asAgent,
  asCustomer,
  floor,
}) => {
  await floor.giveTime('billing');
  const [mara, jonah] = [await asAgent('Mara'), await asAgent('Jonah')];
  await mara.nav.open();
  await jonah.nav.open();

  await test.step('sound needs a click', async () => {
    await expect(mara.nav.frame.getByText('Sound is off in this browser')).toBeVisible();
    await mara.nav.button('Allow sound').click();
    await expect(mara.nav.frame.getByText('Sound is off in this browser')).toBeHidden();
  });

  await test.step('only who may switches automatic assignment off', async () => {
    await jonah.nav.status.click();
    await expect(jonah.nav.automatic).toBeDisabled();
    await mara.nav.status.click();
    await mara.nav.automatic.click();
    await expect(mara.nav.frame.getByText('Automatic assignment is off. Switch it on below.')).toBeVisible();
    await expectAccessible(mara.page);
    await mara.page.keyboard.press('Escape');
    await expect(mara.nav.status).toHaveText(/No new offers/);
  });

  await test.step('the bubble of the team', async () => {
    const tomas = await asAgent('Tomas');
    await tomas.nav.open();
    await tomas.nav.button('Billing').click();
    await tomas.nav.frame.getByRole('textbox', { name: 'Message to Billing' }).fill('Card payments fail since noon.');
    await tomas.page.keyboard.press('Enter');
    await mara.nav.button(/^Billing: \d+ new team message/).click();
    await expect(mara.nav.frame.getByText('Card payments fail since noon.').last()).toBeVisible();
    await expectAccessible(mara.page);
    await leave(tomas.page.context());
  });

  await test.step('nothing is offered, and Get next takes who waits longest', async () => {
    const customer = await asCustomer();
    await customer.visit();
    await customer.askForHelp('Dana', 'The card box stays grey');
    await expect(mara.nav.row('Dana')).toBeVisible();
    await expect(mara.nav.offer).toBeHidden();
    await mara.nav.button('Get next').click();
    await expect(mara.log.getByText('You took the session with Get next.')).toBeVisible();
    await expect(customer.page.getByText('Mara', { exact: false }).first()).toBeVisible();
  });
});

test('[E5] [E12] [H1] an offer is taken, given away and taken again by the keyboard alone', async ({
  asAgent,
  asCustomer,
  floor,
}) => {
  await floor.giveTime('billing');
  const mara = await asAgent('Mara');
  await mara.openTicket(1035);
  await expect(mara.console.getByText('Available', { exact: true })).toBeVisible();
  const customer = await asCustomer();
  await customer.visit();
  await customer.askForHelp('Dana', 'The card box stays grey');
  await expect(mara.offer).toBeVisible();
  const press = async (agent: AgentDesk, name: RegExp) => {
    await tabTo(agent.page, name, () => agent.frame);
    await agent.page.keyboard.press('Enter');
  };
  await press(mara, /^Accept$/);
  await expect(mara.log).toBeVisible();
  const tomas = await asAgent('Tomas');
  await tomas.openTicket(1041);
  await expect(tomas.console.getByText('Available', { exact: true })).toBeVisible();

  await press(mara, /^Transfer$/);
  await expect(mara.console.getByRole('option', { name: 'Tomas' })).toBeVisible();
  await tabTo(mara.page, /^Search teams and agents/, () => mara.frame);
  await mara.page.keyboard.type('Tomas');
  await mara.page.keyboard.press('ArrowDown');
  await mara.page.keyboard.press('Enter');
  await tabTo(mara.page, /^Note for Tomas/, () => mara.frame);
  await mara.page.keyboard.type('Without a mouse.');
  await press(mara, /^Transfer to Tomas$/);

  await expect(tomas.offer).toContainText('Without a mouse.');
  await press(tomas, /^Accept$/);
  await expect(tomas.console.getByRole('region', { name: /^From Mara/ })).toContainText('Without a mouse.');
  await expect(mara.console.getByText('You help Tomas')).toBeVisible();
});
