import { expect, type Locator, type Page } from '@playwright/test';
import type { Details } from '#shared/protocol/details.ts';
import type { EventOf } from '#shared/protocol/session-event.ts';
import type { TestClient } from '../../support/test-client.ts';

export function question(page: Page): Locator {
  return page.getByRole('alertdialog', { name: 'Share technical details with Mara?' });
}

/** The files that collect details and that a page has asked for. */
export function detailsFiles(page: Page): string[] {
  const files: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('create-details')) files.push(request.url());
  });
  return files;
}

/** The customer's yes, however long the code for it takes to come. */
export async function agree(page: Page): Promise<void> {
  const yes = page.getByRole('button', { name: 'Share details' });
  await expect(async () => {
    if (await yes.isVisible()) await yes.click({ timeout: 1000 });
    await expect(page.getByText('Mara gets technical details')).toBeVisible({ timeout: 2000 });
  }).toPass();
}

/** The nth set that reached the agent, from 1. */
export async function received(agent: TestClient, sessionId: string, nth: number): Promise<Details> {
  const find = () =>
    agent
      .events(sessionId)
      .filter((event): event is EventOf<'details-shared'> => event.type === 'details-shared')
      .at(nth - 1)?.details ?? undefined;
  return agent.until(find, 15_000);
}

/** The address as it was sent, without its origin; browsers also ask for an icon that this site has not. */
export function pathsOf(requests: Details['requests']) {
  return requests
    .map(({ kind, url, status }) => ({ kind, path: url.replace(/^https?:\/\/[^/]+/, ''), status }))
    .filter(({ path }) => path !== '/favicon.ico');
}

/** From the next load on the site has a button whose script, in its second line, throws. Call it before `join`. */
export async function addBrokenScript(page: Page): Promise<void> {
  const address = '/orders/20931/broken.js';
  await page.route(`**${address}*`, (route) =>
    route.fulfill({
      contentType: 'text/javascript',
      body: 'function pay() {\n  card.canary();\n}\ndocument.querySelector("#pay").onclick = () => pay();',
    }),
  );
  await page.route('**/shop/index.html', async (route) => {
    const response = await route.fetch();
    const added = `<button id="pay">Pay</button><script src="${address}?token=canary"></script></main>`;
    await route.fulfill({ response, body: (await response.text()).replace('</main>', added) });
  });
}

/** What goes wrong on the page, with something private in every part of it. Resolves when all of it has happened. */
export async function breakPage(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const throwLater = (error: unknown) =>
      setTimeout(() => {
        throw error;
      });
    throwLater(new TypeError('basket of dana.canary@fern.example is empty'));
    void Promise.reject(new Error('card 4111 1111 1111 1111 name="Dana canary"'));
    window.console.error('Loading %s failed', 'https://shop.example/api?token=canary', { name: 'canary' });
    window.console.warn('Deprecated: basket.total');
    window.console.warn('Deprecated: basket.total');
    await fetch('/nowhere/20931/dana.canary@fern.example?token=canary', { method: 'POST', body: 'canary' });
    await fetch('http://127.0.0.1:9/blocked?token=canary').catch(() => undefined);
    const picture = new Image();
    const isOver = new Promise((resolve) => picture.addEventListener('error', resolve));
    picture.src = '/gone.png?token=canary';
    await isOver;
    await new Promise((resolve) => setTimeout(resolve, 50));
  });
}
