import { chooseShopTab } from './capture.ts';
import { expect, test } from './product.ts';
import { startChat } from './start-chat.ts';

test.use(chooseShopTab);

test('[C15] [C12] a refusal is shown and the session goes on; asking again waits, then asks again', async ({
  agent,
  customer,
}) => {
  await startChat(agent, customer, 1041);
  await agent.askForScreen();
  await customer.refuse();
  await expect(agent.console.getByText(/refused. The chat goes on.$/).first()).toBeVisible();
  await customer.say('Rather not now.');
  await expect(agent.log.getByText('Rather not now.')).toBeVisible();
  await agent.askForScreen();
  await expect(customer.consent).toBeVisible();
  await customer.share();
  await agent.seesPicture();
});

test('[K9] [E3] [C9] [J5] reload, another ticket and back, a closed frame, another page: nothing is lost, nothing twice', async ({
  agent,
  customer,
}) => {
  await startChat(agent, customer, 1040);
  await customer.say('first');
  await agent.say('second');
  await expect(customer.log.getByText('second', { exact: true })).toBeVisible();
  const composer = () => agent.console.getByRole('textbox', { name: /^Message/ });
  const isWhole = async () => {
    for (const text of ['first', 'second']) {
      await expect(agent.log.getByText(text, { exact: true })).toHaveCount(1);
      await expect(customer.log.getByText(text, { exact: true })).toHaveCount(1);
    }
  };

  await test.step('reload of the customer’s page, with a draft', async () => {
    await customer.composer.fill('a draft of Dana');
    await customer.page.reload();
    await expect(customer.composer).toHaveValue('a draft of Dana');
    await isWhole();
  });
  await test.step('another page of the shop', async () => {
    await customer.visit('/tents');
    await isWhole();
  });
  await test.step('reload of the desk, with a draft', async () => {
    await composer().fill('a draft of Mara');
    await agent.page.reload();
    await expect(composer()).toHaveValue('a draft of Mara');
    await isWhole();
  });
  await test.step('another ticket and back', async () => {
    await agent.openTicket(1035);
    await expect(agent.button('Create key and link')).toBeVisible();
    await customer.composer.fill('');
    await customer.say('while you were away');
    await agent.page.getByRole('link', { name: /#1040/ }).click();
    await expect(agent.log.getByText('while you were away')).toHaveCount(1);
    await expect(composer()).toHaveValue('a draft of Mara');
  });
  await test.step('the frame is closed and opened again', async () => {
    await agent.page.getByRole('button', { name: 'Close Casement' }).click();
    await expect(agent.page.locator('iframe[title="Casement, ticket 1040"]')).toHaveCount(0);
    await customer.say('and now');
    await agent.page
      .getByRole('button', { name: /Casement/ })
      .first()
      .click();
    await expect(agent.log.getByText('and now', { exact: true })).toHaveCount(1);
    await expect(composer()).toHaveValue('a draft of Mara');
    await isWhole();
  });
});

test('[M6] [K9] what is typed without a network is kept, shown as unsent, and sent once', async ({
  agent,
  customer,
  heard,
}) => {
  await startChat(agent, customer, 1031);
  await customer.page.context().setOffline(true);
  await customer.say('typed in a tunnel');
  await expect(customer.log.getByText('typed in a tunnel')).toBeVisible();
  await expect(customer.page.getByText('Reconnecting', { exact: true }).first()).toBeVisible();
  await customer.page.context().setOffline(false);
  await expect(agent.log.getByText('typed in a tunnel')).toHaveCount(1);
  await expect(customer.log.getByText('typed in a tunnel')).toHaveCount(1);
  // The browser itself reports each request that the missing network refused.
  const refused = heard.filter((line) => line.includes('ERR_INTERNET_DISCONNECTED'));
  heard.splice(0, heard.length, ...heard.filter((line) => !refused.includes(line)));
});

test('[K2] a failed delivery is shown with its reason and a retry; the ticket has one note', async ({
  agent,
  customer,
  urls,
}) => {
  const words = await startChat(agent, customer, 1027);
  const fault = (body: object) => agent.page.request.post(`${urls.desk}/stand-in/faults`, { data: body });
  await fault({ kind: 'forbidden', count: 1, method: 'PUT', path: '/api/v2/tickets/1027' });
  await agent.endSession();
  await agent.button('Finish and write to ticket').click();
  await expect(agent.console.getByText('Failed', { exact: true })).toBeVisible();
  await expect(agent.console.getByText(/refused the sign-in of Casement/)).toBeVisible();
  await agent.button('Try again').click();
  await expect(agent.console.getByText('Sent', { exact: true }).first()).toBeVisible();
  expect(await agent.notesWith(1027, words)).toHaveLength(1);
});

test('[A5] [D1] [K11] the link opens the same panel on the hosted page, once, in the first browser', async ({
  agent,
  customer,
  browser,
}) => {
  await agent.openTicket(1038);
  const { link } = await agent.createKey();
  const words = await agent.words;
  await customer.page.goto(link);
  await expect(customer.page.getByText('Mara from Fernway would like to chat with you')).toBeVisible();
  await expect(customer.page.getByText(words, { exact: true })).toBeVisible();
  expect(customer.page.url()).not.toContain('#');
  await expect(agent.console.getByText('Link opened').first()).toBeVisible();

  const other = await (await browser.newContext()).newPage();
  await other.goto(link);
  await expect(other.getByText('Mara from Fernway would like to chat with you')).toBeHidden();
  await other.context().close();

  await customer.join('Dana');
  await customer.say('here by link');
  await expect(agent.log.getByText('here by link')).toBeVisible();
  await customer.page.reload();
  await expect(customer.log.getByText('here by link')).toBeVisible();

  // There is no site around it that could be shown.
  await agent.button(/^This is/).click();
  await agent.button(/^See page/).click();
  await expect(customer.consent.getByRole('heading', { name: 'This page cannot be shown' })).toBeVisible();
  await customer.tellUnsupported();
  await expect(agent.log.getByText('Dana’s browser cannot share that. The chat goes on.')).toBeVisible();
});
