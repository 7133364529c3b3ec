import type { FrameLocator, Locator } from '@playwright/test';
import type { AgentDesk } from './agent-desk.ts';
import { expect, expectAccessible, test } from './product.ts';
import { startChat } from './start-chat.ts';

function mirrorOf(agent: AgentDesk): FrameLocator {
  return agent.console.frameLocator('casement-page-mirror iframe').frameLocator('iframe');
}

/** Presses in the agent's picture, in the middle of what is drawn there; the picture is smaller than the page. */
async function press(agent: AgentDesk, target: Locator): Promise<void> {
  const picture = await agent.console.locator('casement-page-mirror iframe').boundingBox();
  const place = await target.evaluate((element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return { x: (x + width / 2) / innerWidth, y: (y + height / 2) / innerHeight };
  });
  if (!picture) throw new Error('There is no picture.');
  await agent.page.mouse.click(picture.x + place.x * picture.width, picture.y + place.y * picture.height);
}

function tool(agent: AgentDesk, name: string): Locator {
  return agent.console.locator('casement-page-tools').getByRole('button', { name, exact: true });
}

/** Asks for a rung under Control. */
async function ask(agent: AgentDesk, rung: 'Point and draw' | 'Click' | 'Type'): Promise<void> {
  await agent.console
    .locator('casement-ladder')
    .getByRole('button', { name: /^Control/ })
    .click();
  await agent.console.getByRole('radio', { name: rung, exact: true }).check();
  await agent.console.getByRole('button', { name: 'Ask', exact: true }).last().click();
}

test('[D1] [C8] [K8] [C16] the agent points, then clicks and types with consent, never in a hidden field; recorded, lowered, stopped, replayed', async ({
  agent,
  customer,
}) => {
  const mirror = mirrorOf(agent);
  const postcode = customer.page.getByLabel('Postcode');
  const said = agent.console.locator('casement-page-mirror');

  await test.step('the page is seen', async () => {
    await startChat(agent, customer, 1019);
    await agent.button(/^See page/).click();
    await customer.share();
    await expect(mirror.getByLabel('Postcode')).toHaveValue('LS1 4AP');
    await expect(mirror.getByLabel('Email')).not.toHaveValue(/dana/);
  });

  await test.step('a recording needs a yes of its own', async () => {
    await agent.button('Record').click();
    await expect(customer.consent.getByRole('heading', { name: 'May Mara record this page?' })).toBeVisible();
    await expectAccessible(customer.page);
    await customer.answer('Record');
    await expect(customer.page.getByText('This is being recorded')).toBeVisible();
  });

  await test.step('pointing: the customer sees whose pointer it is, and nothing changes', async () => {
    await ask(agent, 'Point and draw');
    await expect(customer.consent.getByRole('heading', { name: 'Let Mara point on this page?' })).toBeVisible();
    await expectAccessible(customer.page);
    await customer.answer('Allow');
    await tool(agent, 'Point').click();
    await press(agent, mirror.getByRole('heading', { name: 'Payment' }));
    await expect(tool(agent, 'Control')).toHaveAttribute('aria-disabled', 'true');
  });

  await test.step('typing: asked for, allowed, done as a person would', async () => {
    await ask(agent, 'Type');
    await expect(customer.consent.getByRole('heading', { name: 'Let Mara type on this page?' })).toBeVisible();
    await customer.answer('Allow');
    await expect(customer.button('MODIFY SHARING')).toBeVisible();
    await tool(agent, 'Control').click();
    await expect(agent.console.getByText('You have the control', { exact: true })).toBeVisible();
    await press(agent, mirror.getByLabel('Postcode'));
    await expect(postcode).toBeFocused();
    await agent.page.keyboard.press('Control+A');
    await agent.page.keyboard.type('LS2 8JT');
    await expect(postcode).toHaveValue('LS2 8JT');
    await expect(mirror.getByLabel('Postcode')).toHaveValue('LS2 8JT');
    await expectAccessible(agent.page);
  });

  await test.step('a hidden field is refused, in words', async () => {
    await press(agent, mirror.getByLabel('Card number'));
    await expect(said.getByText('Hidden field: you cannot use it.').first()).toBeVisible();
    await agent.page.keyboard.type('4111');
    await expect(customer.page.getByLabel('Card number')).toHaveValue('');
  });

  await test.step('the customer takes typing away and leaves the rest, then stops everything', async () => {
    await customer.button('MODIFY SHARING').click();
    await expectAccessible(customer.page);
    await customer.page.keyboard.press('Escape');
    await customer.button('STOP SHARING').first().click();
    await expect(said).toHaveCount(0);
    await expect(agent.log.getByText('Dana stopped the share.')).toBeVisible();
  });

  await test.step('what was recorded is played in the ticket, masked as it was', async () => {
    await agent.console.getByRole('tab', { name: 'Recording' }).click();
    await agent.button('Open the recording').click();
    await expect(agent.button('Play')).toBeVisible();
    const replay = agent.console.frameLocator('casement-recording-picture iframe').frameLocator('iframe');
    await expect(replay.getByRole('heading', { name: 'Payment' })).toBeVisible();
    await expect(replay.locator('body')).not.toContainText('dana@');
    await expectAccessible(agent.page);
  });
});
