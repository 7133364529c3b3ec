import { importSPKI, jwtVerify } from 'jose';
import { startDesk, type DeskClient } from './desk-client.ts';

const ACCOUNT = 'https://fernway.zendesk.com';

describe('signed addresses of the stand-in', () => {
  let desk: DeskClient;

  beforeAll(async () => {
    desk = await startDesk();
  });

  afterAll(() => desk.close());

  const sign = (agent: string, location = 'ticket_sidebar') =>
    desk.send('POST', '/desk/signed-address', { location, guid: 'guid-1' }, { 'x-desk-agent': agent });

  it.each([
    ['ticket_sidebar', '/zendesk/sidebar'],
    ['nav_bar', '/zendesk/nav-bar'],
    ['background', '/zendesk/background'],
  ])('[integrations 3.1] %s: address and token as the vendor makes them', async (location, path) => {
    const { body } = await sign('102', location);
    const key = await importSPKI((await desk.call('GET', '/apps/42/public_key.pem')).text, 'RS256');
    const url = new URL(String(body.url));
    const { payload } = await jwtVerify(String(body.token), key, {
      algorithms: ['RS256'],
      issuer: 'fernway.zendesk.com',
      audience: `${ACCOUNT}/api/v2/apps/installations/7001.json`,
    });

    expect(url.origin + url.pathname).toBe(`http://127.0.0.1:4000${path}`);
    expect(Object.fromEntries(url.searchParams)).toEqual({ origin: desk.url, app_guid: 'guid-1' });
    expect(payload).toMatchObject({
      sub: `${ACCOUNT}/api/v2/users/102.json`,
      cnf: { jku: `${ACCOUNT}/api/v2/apps/42/public_key.pem` },
      qsh: expect.stringMatching(/^[0-9a-f]{64}$/) as unknown,
      context: { product: 'support', location },
    });
    expect(payload.nbf).toBe(payload.iat);
    expect(Number(payload.exp) - Number(payload.iat)).toBe(300);
  });

  it('[integrations 3.1] signs for agents of the desk only', async () => {
    expect((await sign('201')).status).toBe(400);
    expect((await sign('')).status).toBe(400);
    expect((await sign('101', 'modal')).status).toBe(400);
  });

  it('[integrations 3.1] gives the key to signed-in askers only', async () => {
    expect((await desk.send('GET', '/api/v2/apps/42/public_key.pem')).status).toBe(401);
    expect((await desk.call('GET', '/apps/43/public_key.pem')).status).toBe(404);
  });
});
