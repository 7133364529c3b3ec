import { chooseShopTab } from './capture.ts';
import { expect, expectAccessible, test } from './product.ts';

test.use(chooseShopTab);

test('[A1] [A5] [A8] [A10] [A12] [C1] [C7] [C12] [C13] [E2] [E5] [E14] [K2] [K8] [K11] the story: from the ticket to the customer’s screen and back', async ({
  agent,
  customer,
  urls,
}) => {
  await test.step('1. the list of tickets; 1042 shows the console, signed in', async () => {
    await agent.page.goto(urls.desk);
    await agent.page
      .getByRole('link', { name: /Card box stays empty/ })
      .first()
      .click();
    await expect(agent.button(/^Your status: (?!Connecting|Offline)/)).toBeVisible();
    await expectAccessible(agent.page);
  });

  const { key, words } = await test.step('2. start session: key and link, each copied with a button', async () => {
    const { key, link } = await agent.createKey();
    await agent.button('Copy key').click();
    expect(await agent.page.evaluate(() => navigator.clipboard.readText())).toBe(key);
    await agent.button('Copy link').click();
    expect(await agent.page.evaluate(() => navigator.clipboard.readText())).toBe(link);
    expect(link).toMatch(new RegExp(`^${urls.relay}/j#[\\w-]{22}$`));
    await expectAccessible(agent.page);
    return { key, words: await agent.words };
  });

  await test.step('3. the customer types the key, sees who asks and the same two words, and is in', async () => {
    await customer.visit();
    await customer.openHelp();
    await expectAccessible(customer.page);
    await customer.typeKey(key);
    await expect(customer.page.getByText('Company checked: Fernway')).toBeVisible();
    await expect(customer.page.getByText('Mara from Fernway would like to chat with you')).toBeVisible();
    await expect(customer.page.getByText('About your request #1042, “Card box stays empty”')).toBeVisible();
    await expect(customer.page.getByText(words, { exact: true })).toBeVisible();
    await expectAccessible(customer.page);
    await customer.join('Dana');
    await expect(agent.console.getByText('Is this Dana?')).toBeVisible();
    await expectAccessible(agent.page);
    await agent.button('This is Dana').click();
  });

  await test.step('4. both chat: typing, delivered, seen; links are links, markup is text', async () => {
    await customer.composer.pressSequentially('The <b>card</b> box is empty, see https://fernway.example/checkout');
    await expect(agent.console.getByText('Dana is typing')).toBeVisible();
    await customer.composer.press('Enter');
    await expect(agent.log.getByText('The <b>card</b> box is empty')).toBeVisible();
    await expect(agent.log.getByRole('link', { name: 'https://fernway.example/checkout' })).toHaveAttribute(
      'rel',
      /noopener/,
    );
    await expect(customer.log.getByText('Seen')).toBeVisible();
    await agent.say('Thanks Dana. May I see it?');
    await expect(customer.log.getByText('Thanks Dana. May I see it?')).toBeVisible();
    await expect(agent.log.getByText('Seen')).toBeVisible();
  });

  await test.step('5. the agent asks; consent, picker, live video; either side stops; asking again asks again', async () => {
    await agent.askForScreen();
    await expect(customer.consent).toContainText('Share your screen with Mara?');
    await expect(customer.consent).toContainText(words);
    const [share, later] = [
      customer.consent.getByRole('button', { name: 'Share', exact: true }),
      customer.consent.getByRole('button', { name: 'Not now' }),
    ];
    const [left, right] = [await share.boundingBox(), await later.boundingBox()];
    expect(Math.abs((left?.width ?? 0) - (right?.width ?? 9))).toBeLessThan(2);
    await expectAccessible(customer.page);
    await customer.share();
    await agent.seesPicture();
    await expect(agent.console.getByText('Dana shares one tab.').first()).toBeVisible();
    await expectAccessible(agent.page);
    await expectAccessible(customer.page);

    const wide = agent.page.context().waitForEvent('page');
    await agent.button('Open wide').click();
    const window = await wide;
    await agent.seesPicture(window);
    await expectAccessible(window);
    const size = await window.locator('video').first().boundingBox();
    expect(size?.width).toBeGreaterThan(500);
    await window.close();

    const kept = await customer.page.evaluate(() => Object.keys(localStorage));
    expect(kept.filter((name) => !name.startsWith('casement:'))).toEqual([]);
    await customer.button('STOP SHARING').click();
    await expect(agent.console.locator('video')).toBeHidden();
    await agent.askForScreen();
    await customer.share();
    await agent.seesPicture();
    await agent.button(/^Stop/).first().click();
    await expect(customer.button('STOP SHARING')).toBeHidden();
  });

  await test.step('7. the agent ends, writes a note; the ticket has one internal note', async () => {
    await agent.endSession();
    await expect(customer.page.getByText('Nobody sees anything now.')).toBeVisible();
    await expectAccessible(customer.page);
    await agent.console.getByLabel('Internal note').fill('An ad blocker hides the card frame.');
    await expectAccessible(agent.page);
    await agent.button('Finish and write to ticket').click();
    await expect(agent.console.getByText(/Sent/).first()).toBeVisible();
    await expectAccessible(agent.page);
    const notes = await agent.notesWith(1042, words);
    expect(notes).toHaveLength(1);
    expect(notes[0]?.public).toBe(false);
    for (const part of [
      'Dana: The <b>card</b> box is empty',
      'Mara asked to see the screen',
      'Dana shared a browser tab',
      'Dana stopped the share',
      'Mara stopped the share',
      'An ad blocker hides the card frame.',
    ]) {
      expect(notes[0]?.body).toContain(part);
    }
    await expect(agent.page.getByText('Casement session').first()).toBeVisible();
  });
});
