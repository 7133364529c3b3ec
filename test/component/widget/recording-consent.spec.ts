import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { share, test } from './widget-site.ts';

// The first test of a worker builds the widget and starts a relay.
test.describe.configure({ timeout: 90_000 });

type Site = Parameters<Parameters<typeof test>[2]>[0]['site'];

/** The page is in sight, and Mara asks whether it may be recorded. */
async function ask(page: Page, site: Site): Promise<string> {
  const sessionId = await site.join();
  await site.agent.write('share:request', sessionId, { scope: 'see' });
  await share(page);
  await site.agent.write('recording:ask', sessionId, {});
  await question(page).waitFor();
  return sessionId;
}

const question = (page: Page) => page.getByRole('alertdialog', { name: 'May Mara record this page?' });

/** The first half second counts for nothing. */
async function answer(page: Page, name: string): Promise<void> {
  await expect(async () => {
    const button = question(page).getByRole('button', { name, exact: true });
    if (await button.isVisible()) await button.click({ timeout: 1000 });
    await expect(question(page)).toBeHidden({ timeout: 2000 });
  }).toPass({ timeout: 15_000 });
}

test('[B3] recording is a question of its own, which says what is kept and for how long', async ({ page, site }) => {
  const sessionId = await ask(page, site);
  await expect(question(page)).toContainText('What you type and private data stay hidden');
  await expect(question(page)).toContainText('It is deleted after 30 days');
  await expect(question(page)).toContainText('If you say no, the help goes on');
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(question(page)).toBeVisible();
  await page.evaluate(() => {
    const find = (root: ParentNode): HTMLElement | undefined => {
      for (const element of root.querySelectorAll('*')) {
        const inside = element.shadowRoot && find(element.shadowRoot);
        if (inside) return inside;
        if (element.localName === 'casement-button' && element.textContent.trim() === 'Record')
          return element as HTMLElement;
      }
      return undefined;
    };
    find(document)?.click();
  });
  await answer(page, 'Do not record');
  await site.agent.event(sessionId, 'recording-refused');
  expect(site.agent.events(sessionId).map(({ type }) => type)).not.toContain('recording-allowed');
  await expect(page.getByText('You did not let the page be recorded.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'STOP SHARING' })).toBeVisible();
});

test('[B3] [K8] a yes shows a mark, its stop ends it, and the receipt says from when to when', async ({
  page,
  site,
}) => {
  const sessionId = await ask(page, site);
  await answer(page, 'Record');
  await site.agent.event(sessionId, 'recording-allowed');
  await expect(page.getByText('This is being recorded')).toBeVisible();
  await page.getByRole('button', { name: 'Stop recording' }).click();
  await expect(page.getByText('This is being recorded')).toBeHidden();
  expect(await site.agent.event(sessionId, 'recording-stopped')).toMatchObject({ reason: 'asked' });
  await expect(page.getByRole('button', { name: 'STOP SHARING' })).toBeVisible();
  await site.agent.write('session:end', sessionId, {});
  await expect(page.getByText('Page recorded, private data hidden')).toBeVisible();
});

test('[B3] the stop holds at once, also without the relay, which is told when it is back', async ({
  page,
  site,
  context,
}) => {
  const sessionId = await ask(page, site);
  await answer(page, 'Record');
  await expect(page.getByText('This is being recorded')).toBeVisible();
  await context.setOffline(true);
  await page.getByRole('button', { name: 'Stop recording' }).click();
  await expect(page.getByText('This is being recorded')).toBeHidden();
  await context.setOffline(false);
  expect(await site.agent.event(sessionId, 'recording-stopped')).toMatchObject({ reason: 'asked' });
});
