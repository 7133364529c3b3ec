import { expect } from '@playwright/test';
import { test } from './widget-site.ts';

test('[F1][F29] where WebSockets are blocked the chat goes over plain requests', async ({ page, site }) => {
  const polls: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('transport=polling')) polls.push(request.url());
  });
  await page.routeWebSocket(/\/socket\.io\//, (socket) => void socket.close());
  const sessionId = await site.join();
  await page.getByRole('textbox', { name: 'Message' }).fill('Slow but here');
  await page.keyboard.press('Enter');
  expect((await site.agent.event(sessionId, 'message-sent')).text).toBe('Slow but here');
  await site.agent.write('chat:send', sessionId, { text: 'So are we' });
  await expect(page.getByText('So are we')).toBeVisible();
  expect(polls.length).toBeGreaterThan(0);
});

test('[F1] with WebSockets nothing polls, and no other way is fetched', async ({ page, site }) => {
  const urls: string[] = [];
  page.on('request', (request) => urls.push(request.url()));
  await site.join();
  expect(urls.filter((url) => /transport=polling|library-line/.test(url))).toEqual([]);
});
