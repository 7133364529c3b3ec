import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import { text } from 'node:stream/consumers';
import { expect, test as base, type FrameLocator, type Page } from '@playwright/test';
import type { Listening } from '../desk/listen.ts';
import { createZendeskDesk } from '../desk/zendesk/desk.ts';

interface Loaded {
  readonly method: string;
  readonly url: string;
  readonly body: string;
}

interface Host {
  readonly desk: Listening;
  readonly loads: Loaded[];
}

// An app page as small as can be: the real SDK, and a log of every event for the test to read.
const SCRIPT = `
  window.client = ZAFClient.init();
  window.log = [];
  const events = ['app.registered', 'app.activated', 'app.deactivated', 'pane.activated', 'ticket.subject.changed',
    'ticket.status.changed', 'ticket.comments.changed', 'ticket.submit.done', 'ticket.saved', '*.changed'];
  for (const name of events) client.on(name, (data) => log.push([name, data]));
  client.on('app.willDestroy', () => navigator.sendBeacon('/goodbye'));
`;

const test = base.extend<{ host: Host; desk: Page; problems: string[] }>({
  host: async ({}, use) => {
    const loads: Loaded[] = [];
    let deskUrl = '';
    const relay = await serveApp(loads, () => deskUrl);
    const desk = await createZendeskDesk(options(portOf(relay))).listen(0);
    deskUrl = desk.url;
    await use({ desk, loads });
    await desk.close();
    relay.closeAllConnections();
    relay.close();
  },
  problems: async ({}, use) => {
    const problems: string[] = [];
    await use(problems);
    expect(problems).toEqual([]);
  },
  desk: async ({ host, page, problems }, use) => {
    page.on('console', (message) => {
      // Chromium logs every 404 answer; one test asks for it.
      if (message.type() === 'error' && !message.location().url.endsWith('/tickets/7.json'))
        problems.push(message.text());
    });
    page.on('pageerror', (error) => problems.push(error.message));
    await page.goto(`${host.desk.url}/agent/tickets/1042`);
    await page.waitForFunction(() => document.querySelector('#panel-frames iframe'));
    await use(page);
  },
});

const app = (desk: Page, ticket = 1042): FrameLocator =>
  desk.frameLocator(`iframe[title="Casement, ticket ${ticket}"]`);

/** Evaluates an expression in the app's page, where `client` and `log` are. */
const inApp = async (desk: Page, code: string, ticket = 1042): Promise<unknown> => {
  const element = await app(desk, ticket).owner().elementHandle();
  const frame = await element.contentFrame();
  await frame?.waitForFunction('window.client');
  return frame?.evaluate(code);
};

const eventsOf = (desk: Page, name: string): Promise<unknown> =>
  inApp(desk, `log.filter(([name]) => name === ${JSON.stringify(name)}).map(([, data]) => data)`);

test('[integrations 3.1] loads the app by a signed form POST and registers it', async ({ desk, host }) => {
  const context = await inApp(desk, 'client.context()');
  const metadata = await inApp(desk, 'client.metadata()');
  const load = host.loads.find(({ url }) => url.startsWith('/zendesk/sidebar'));

  expect(load?.method).toBe('POST');
  expect(new URLSearchParams(load?.body).get('token')).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+$/);
  expect(load?.url).toMatch(/\?origin=http%3A%2F%2F127\.0\.0\.1%3A\d+&app_guid=[\w-]+$/);
  expect(context).toMatchObject({ location: 'ticket_sidebar', ticketId: 1042, account: { subdomain: 'fernway' } });
  expect(metadata).toMatchObject({ appId: 42, installationId: 7001, name: 'Casement' });
  await expect.poll(() => eventsOf(desk, 'app.activated')).toEqual([{ firstLoad: true }]);
  expect(host.loads.map(({ url }) => url.split('?')[0])).toContain('/zendesk/background');
});

test('[integrations 1.4] answers get, set and invoke, alone and together, and says what failed', async ({ desk }) => {
  const paths = ['ticket.id', 'ticket.requester.name', 'currentUser.name', 'nope'];
  expect(await inApp(desk, `client.get(${JSON.stringify(paths)})`)).toMatchObject({
    'ticket.id': 1042,
    'ticket.requester.name': 'Dana',
    'currentUser.name': 'Mara',
    errors: { nope: { message: 'No such Api', path: 'nope' } },
  });
  expect(await inApp(desk, `client.get('ticket.subject')`)).toEqual({
    errors: {},
    'ticket.subject': 'Card box stays empty',
  });
  expect(await inApp(desk, `client.get('nope').catch((error) => error.message)`)).toBe('"nope" No such Api');
  expect(await inApp(desk, `client.invoke('fly').catch((error) => error.message)`)).toBe('"fly" No such Api');

  await inApp(desk, `client.set({ 'ticket.subject': 'From the app', 'comment.type': 'internalNote' })`);
  await inApp(desk, `client.invoke('ticket.editor.insert', 'Text from the app')`);
  await inApp(desk, `client.invoke({ 'ticket.tags.add': ['casement'], notify: ['Hello from the app'] })`);

  await expect(desk.getByLabel('Subject')).toHaveValue('From the app');
  await expect(desk.getByLabel('Internal note')).toBeChecked();
  await expect(desk.getByLabel('Comment')).toHaveValue('Text from the app');
  await expect(desk.getByText('Hello from the app')).toBeVisible();
  expect(await inApp(desk, `client.get('ticket.tags')`)).toMatchObject({ 'ticket.tags': ['checkout', 'casement'] });
});

test('[integrations 1.5] tells the app what the agent changes and saves, and lets it veto', async ({ desk }) => {
  await desk.getByLabel('Subject').fill('Card box, again');
  await desk.getByLabel('Status').selectOption('pending');
  expect(await eventsOf(desk, 'ticket.subject.changed')).toEqual(['Card box, again']);
  expect(await eventsOf(desk, 'ticket.status.changed')).toEqual(['pending']);

  await inApp(desk, `void client.on('ticket.save', () => window.veto ?? true)`);
  await inApp(desk, `window.veto = 'The session still runs'`);
  await desk.getByRole('button', { name: 'Submit' }).click();
  await expect(desk.getByText('Casement stopped the submit: The session still runs')).toBeVisible();

  await inApp(desk, `window.veto = undefined`);
  await desk.getByRole('button', { name: 'Submit' }).click();
  await expect(desk.getByText('Ticket 1042 is saved.')).toBeVisible();
  expect(await eventsOf(desk, 'ticket.saved')).toHaveLength(1);
});

test('[integrations 1.6] proxies requests as the agent, and shows a new note at once', async ({ desk }) => {
  const update = { ticket: { comment: { body: 'Note by request', public: false } } };
  const options = {
    url: '/api/v2/tickets/1042.json',
    type: 'PUT',
    contentType: 'application/json',
    data: JSON.stringify(update),
  };

  expect(await inApp(desk, `client.request(${JSON.stringify(options)})`)).toMatchObject({ ticket: { id: 1042 } });
  expect(await inApp(desk, `client.request('/api/v2/tickets/7.json').catch(({ status }) => status)`)).toBe(404);
  const note = desk.locator('.conversation li').filter({ hasText: 'Note by request' });
  await expect(note).toContainText('Mara');
  await expect(note).toContainText('Internal note');
  expect(await eventsOf(desk, 'ticket.comments.changed')).toHaveLength(1);
});

test('[integrations 1.5] keeps frames of open tickets alive, and says goodbye to closed ones', async ({
  desk,
  host,
}) => {
  await inApp(desk, `void (window.mark = 'alive')`);
  await inApp(desk, `client.invoke('routeTo', 'ticket', 1041)`);
  await expect(app(desk, 1042).locator('body')).toBeHidden();
  expect(await inApp(desk, `client.get('ticket.id')`, 1041)).toMatchObject({ 'ticket.id': 1041 });

  await desk.getByRole('link', { name: /#1042/ }).click();
  expect(await inApp(desk, 'window.mark')).toBe('alive');
  expect(await eventsOf(desk, 'app.activated')).toEqual([{ firstLoad: true }, { firstLoad: false }]);
  expect(await eventsOf(desk, 'app.deactivated')).toHaveLength(1);

  await desk.getByRole('button', { name: 'Close ticket 1041' }).click();
  await expect.poll(() => host.loads.filter(({ url }) => url === '/goodbye').length).toBe(1);
  await desk.reload();
  await expect(desk.getByRole('link', { name: /#1042/ })).toHaveAttribute('aria-current', 'page');
  await expect(desk.getByRole('link', { name: /#1041/ })).toHaveCount(0);
});

test('[integrations 1.1] does not mind what the newer SDK sends', async ({ desk }) => {
  const post = (message: Record<string, unknown>): Promise<unknown> =>
    inApp(desk, `void parent.postMessage(${JSON.stringify(JSON.stringify(message))}, client._origin)`);
  await post({ key: '__track__', message: { event_name: 'a', event_type: 'increment', data: 1, tags: [] } });
  await post({ key: 'session.live' });
  await post({ key: 'iframe.off:request:1.done', message: { subscriberCount: 0 } });
  await inApp(desk, `void parent.postMessage('not JSON', client._origin)`);

  expect(await inApp(desk, `client.invoke('track', { type: 'click' })`)).toEqual({ errors: {} });
});

test('[integrations 1.5] gives the height that the app asks for, and pauses it while the panel is hidden', async ({
  desk,
}) => {
  await inApp(desk, `client.invoke('resize', { width: '100%', height: '480px' })`);
  await expect(desk.locator('#panel-frames iframe')).toHaveCSS('height', '480px');
  await inApp(desk, `void (window.mark = 'alive')`);

  await desk.getByRole('button', { name: 'Hide apps' }).click();
  await expect(desk.locator('#panel')).toBeHidden();
  await desk.getByRole('button', { name: 'Show apps' }).click();

  expect(await inApp(desk, 'window.mark')).toBe('alive');
  expect(await eventsOf(desk, 'app.deactivated')).toHaveLength(1);
  expect(await eventsOf(desk, 'pane.activated')).toHaveLength(2);
});

test('[integrations 1.5] closes and opens the app, and signs for the agent at work', async ({ desk, host }) => {
  await desk.getByRole('button', { name: 'Close Casement' }).click();
  await expect(desk.locator('#panel-frames iframe')).toHaveCount(0);
  await desk.getByRole('button', { name: 'Open Casement' }).click();
  expect(await inApp(desk, `client.get('currentUser.name')`)).toMatchObject({ 'currentUser.name': 'Mara' });

  await desk.getByLabel('Agent').selectOption('Tomas');
  await expect
    .poll(() => subjectOf(host.loads.findLast(({ url }) => url.startsWith('/zendesk/sidebar'))))
    .toMatch(/users\/102\.json$/);
  expect(await inApp(desk, `client.get('currentUser.name')`)).toMatchObject({ 'currentUser.name': 'Tomas' });

  await desk.getByRole('link', { name: 'Casement', exact: true }).click();
  await expect(desk.frameLocator('iframe[title="Casement, nav_bar"]').getByRole('heading')).toHaveText(
    '/zendesk/nav-bar',
  );
});

/** `sub` of the token that a page was loaded with; the signature is checked elsewhere. */
function subjectOf(load: Loaded | undefined): string {
  const claims = new URLSearchParams(load?.body).get('token')?.split('.')[1] ?? '';
  const payload: unknown = JSON.parse(Buffer.from(claims, 'base64url').toString());
  return String(Reflect.get(Object(payload), 'sub'));
}

async function serveApp(loads: Loaded[], deskUrl: () => string): Promise<Server> {
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      const { method = '', url = '' } = request;
      loads.push({ method, url, body });
      response.setHeader('content-type', 'text/html; charset=utf-8');
      const sdk = `<script src="${deskUrl()}/sdk/zaf_sdk.js"></script>`;
      response.end(
        `<!doctype html><title>App</title><h1>${url.split('?')[0] ?? ''}</h1>${sdk}<script>${SCRIPT}</script>`,
      );
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === 'object' && address ? address.port : 0;
}

function options(relayPort: number): Parameters<typeof createZendeskDesk>[0] {
  const secret = (): string => randomBytes(18).toString('base64url');
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return {
    relayUrl: `http://127.0.0.1:${relayPort}`,
    subdomain: 'fernway',
    installationId: '7001',
    oauth: { clientId: 'casement', clientSecret: secret(), refreshToken: secret() },
    signingKeyPem: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  };
}
