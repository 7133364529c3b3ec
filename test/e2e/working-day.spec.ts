import { expect, expectAccessible, test } from './product.ts';

// Several browsers, and axe in each of them, on a small machine.
test.describe.configure({ timeout: 480_000 });

test('[F3] [F8] [G1] [G2] [G3] [G4] [E12] [H1] [I6] [I8] [K16] [K18] the working day: wait, offer, decline, accept, transfer, join, take over, end', async ({
  asAgent,
  asCustomer,
  floor,
}) => {
  await floor.giveTime('billing');
  const mara = await asAgent('Mara');
  await mara.openTicket(1035);
  await expect(mara.console.getByText('Available', { exact: true })).toBeVisible();
  const tomas = await asAgent('Tomas');
  await tomas.openTicket(1041);
  await expect(tomas.console.getByText('Available', { exact: true })).toBeVisible();
  const customer = await asCustomer();

  await test.step('the customer asks and waits; the best agent is asked, wherever that agent is', async () => {
    await customer.visit();
    await customer.askForHelp('Dana', 'The card box stays grey');
    await expect(customer.page.getByText('You are next')).toBeVisible();
    await expect(mara.offer).toContainText('The card box stays grey');
    await expect(mara.offer).toContainText('Why you: you have the skill Card payments and you have 0 of 3 sessions');
    await mara.offer.getByText('Why not the others').click();
    await expect(mara.offer).toContainText('Tomas was busy more recently');
    await expectAccessible(mara.page);
    await expectAccessible(customer.page);
  });

  await test.step('Mara declines, Tomas is asked; accepting opens the ticket', async () => {
    await mara.answer('Decline');
    await expect(tomas.offer).toBeVisible();
    await tomas.answer('Accept');
    await expect(tomas.page).not.toHaveURL(/1041/);
    await expect(tomas.log).toBeVisible();
    await expectAccessible(tomas.page);
  });
  const ticket = tomas.ticketId;
  const words = await tomas.words;

  await test.step('they chat', async () => {
    await customer.say('I cannot type into it.');
    await expect(tomas.log.getByText('I cannot type into it.')).toBeVisible();
    await tomas.say('A colleague knows this box.');
    await expect(customer.log.getByText('A colleague knows this box.')).toBeVisible();
  });

  const ines = await asAgent('Ines');
  await ines.openTicket(1038);
  await expect(ines.console.getByText('Available', { exact: true })).toBeVisible();
  const rosa = await asAgent('Rosa');

  await test.step('Tomas transfers to Ines with a note and stays as a helper', async () => {
    await tomas.button('Transfer').click();
    await expect(tomas.console.getByRole('option', { name: 'Ines' })).toBeVisible();
    await expectAccessible(tomas.page);
    await tomas.transfer({ tab: 'Agents', name: 'Ines', note: 'The card frame never loads.', stays: true });
    await expect(ines.offer).toContainText('The card frame never loads.');
    await expectAccessible(ines.page);
    await expectAccessible(tomas.page);
    await expectAccessible(customer.page);
  });

  await test.step('Ines accepts and sees the handover', async () => {
    await ines.answer('Accept');
    await expect(ines.console.getByRole('region', { name: /^From Tomas/ })).toContainText(
      'The card frame never loads.',
    );
    await expectAccessible(ines.page);
    await expectAccessible(tomas.page);
  });

  await test.step('Rosa joins from the dashboard, and everybody sees it', async () => {
    await rosa.nav.open();
    await rosa.nav.openDashboard();
    await expect(rosa.nav.line('Ines')).toContainText('Dana');
    await expectAccessible(rosa.page);
    await rosa.nav.line('Ines').getByRole('button', { name: /Dana/ }).click();
    await rosa.nav.aside.getByRole('button', { name: 'Join', exact: true }).click();
    await expect(rosa.nav.aside.getByText('You help Ines')).toBeVisible();
    await expect(customer.log.getByText('Rosa joined to help.')).toBeVisible();
    await expect(ines.log.getByText('Rosa joined.')).toBeVisible();
    await expect(rosa.nav.aside).toContainText('Why Ines');
    await expectAccessible(rosa.page);
  });

  await test.step('Rosa takes over, Ines stays', async () => {
    await rosa.nav.aside.getByRole('button', { name: 'Take over' }).click();
    const question = rosa.nav.frame.getByRole('alertdialog');
    await question.getByRole('button', { name: 'Take over' }).click();
    await expect(ines.console.getByText('You help Rosa')).toBeVisible();
    await expect(tomas.console.getByText('You help Rosa')).toBeVisible();
    await expect(customer.log.getByText('You talk to Rosa now.')).toBeVisible();
    await expectAccessible(ines.page);
    await expectAccessible(customer.page);
    await ines.say('The frame is blocked by an extension.');
    await expect(customer.log.getByText('The frame is blocked by an extension.')).toBeVisible();
  });

  await test.step('Rosa ends; the ticket has one internal note with all of it', async () => {
    await rosa.nav.aside.getByRole('button', { name: /^End/ }).click();
    await rosa.nav.frame.getByRole('alertdialog').getByRole('button', { name: 'End session' }).click();
    await expect(customer.page.getByText('Nobody sees anything now.')).toBeVisible();
    await rosa.nav.aside.getByLabel('Internal note').fill('An extension hides the card frame.');
    await expectAccessible(rosa.page);
    await rosa.nav.aside.getByRole('button', { name: 'Finish and write to ticket' }).click();
    await expect(rosa.nav.aside.getByText('Sent', { exact: true }).first()).toBeVisible();
    const notes = await rosa.notesWith(ticket, words);
    expect(notes).toHaveLength(1);
    expect(notes[0]?.public).toBe(false);
    for (const part of [
      'Mara declined',
      'Tomas accepted',
      'Tomas gave the session to Ines. Note: The card frame never loads.',
      'Ines accepted',
      'Rosa came in without invitation',
      'Rosa took over from Ines',
      'Ines: The frame is blocked by an extension.',
      'An extension hides the card frame.',
    ]) {
      expect(notes[0]?.body).toContain(part);
    }
  });
});

test('[G8] [G9] two queues pass a session on to each other until the cap, and then it waits to be taken', async ({
  asAgent,
  asCustomer,
  floor,
}) => {
  for (const [teamId, to] of [
    ['billing', 'technical'],
    ['technical', 'billing'],
  ] as const) {
    const waitingRule = { then: 'overflow' as const, afterSeconds: 8, to };
    await floor.changeQueue(teamId, { routing: 'none', waitingRule, bounceCap: 3 });
  }
  const tomas = await asAgent('Tomas');
  await tomas.nav.open();
  const customer = await asCustomer();
  await customer.visit();
  await customer.askForHelp('Dana', 'Which queue is this?');
  for (const queue of ['Billing', 'Technical', 'Billing', 'Technical']) {
    await expect(tomas.nav.queue(queue).getByRole('button', { name: /Dana/ })).toBeVisible();
  }
  await expect(tomas.nav.row('Dana')).toContainText('overdue');
  await tomas.nav.row('Dana').click();
  await expect(tomas.nav.frame.getByText('3 times by waiting rules')).toBeVisible();
  await expectAccessible(tomas.page);
  await tomas.nav.button('Accept').click();
  await expect(tomas.log.getByText('The waiting rule moved it to Technical.')).toHaveCount(2);
  await expect(tomas.log.getByText('The waiting rule moved it to Billing.')).toHaveCount(1);
});

test('[F7] the owner’s browser is gone: the customer is told, and the next agent gets the session first, with all that was said', async ({
  asAgent,
  asCustomer,
  floor,
}) => {
  await floor.giveTime('billing');
  const mara = await asAgent('Mara');
  await mara.openTicket(1035);
  await expect(mara.console.getByText('Available', { exact: true })).toBeVisible();
  const [customer, later] = [await asCustomer(), await asCustomer()];
  await customer.visit();
  await customer.askForHelp('Dana', 'The card box stays grey');
  await expect(mara.offer).toBeVisible();
  await mara.answer('Accept');
  await mara.say('I look at it now.');
  await expect(customer.log.getByText('I look at it now.')).toBeVisible();
  await mara.setAutomatic(false);
  await later.visit();
  await later.askForHelp('', 'Which pegs for sand');
  await mara.page.context().close();

  await expect(customer.log.getByText(/You are at the front of the line/)).toBeVisible({ timeout: 100_000 });
  await expectAccessible(customer.page);
  const tomas = await asAgent('Tomas');
  await tomas.openTicket(1041);
  await expect(tomas.offer).toContainText('The card box stays grey');
  await tomas.answer('Accept');
  await expect(tomas.log.getByText('I look at it now.')).toBeVisible();
  await tomas.say('Tomas goes on.');
  await expect(customer.log.getByText('Tomas goes on.')).toBeVisible();
});
