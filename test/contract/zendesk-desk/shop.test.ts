import { createShop } from '../../desk/shop/shop.ts';
import type { Listening } from '../../desk/listen.ts';

const RELAY = 'http://127.0.0.1:4000';
const PATHS = ['/', '/tents', '/packs', '/boots', '/product/ridge-tent', '/basket', '/checkout', '/missing'];

describe('demo shop', () => {
  let shop: Listening;

  beforeAll(async () => {
    shop = await createShop({ relayUrl: RELAY, portalId: 'fernway-help', liveKitUrl: 'ws://127.0.0.1:7880' }).listen(0);
  });

  afterAll(() => shop.close());

  it.each(PATHS)('[widget 4] %s has one script, the widget, under a strict policy', async (path) => {
    const response = await fetch(shop.url + path);
    const page = await response.text();
    const policy = response.headers.get('content-security-policy') ?? '';

    expect(response.status).toBe(path === '/missing' ? 404 : 200);
    expect(page.match(/<script[^>]*>/g)).toEqual([
      `<script async src="${RELAY}/widget/loader.js" data-portal="fernway-help">`,
    ]);
    expect(page).toContain('<title>Fernway</title>');
    expect(page).not.toMatch(/ style=|<style| on\w+=/);
    expect(policy).not.toContain('unsafe');
    expect(policy).toContain(`connect-src ${RELAY} ws://127.0.0.1:4000 ws://127.0.0.1:7880 http://127.0.0.1:7880;`);
  });

  it('[widget 4] keeps a basket in a cookie, and escapes what comes in', async () => {
    const post = (form: Record<string, string>) =>
      fetch(`${shop.url}/basket`, { method: 'POST', body: new URLSearchParams(form), redirect: 'manual' });
    const added = await post({ add: 'beck-boots' });
    const cookie = added.headers.get('set-cookie')?.split(';', 1)[0] ?? '';
    const page = await (await fetch(`${shop.url}/basket`, { headers: { cookie } })).text();

    expect(added.status).toBe(303);
    expect(page).toContain('Basket (3)');
    expect(page).toContain('Beck boots, mid');
    expect((await post({ add: '<script>' })).status).toBe(303);
    expect(await (await fetch(`${shop.url}/<script>alert(1)</script>`)).text()).not.toContain('alert(1)');
  });

  it('[widget 4] does not read what is typed at the checkout', async () => {
    const response = await fetch(`${shop.url}/checkout`, {
      method: 'POST',
      body: new URLSearchParams({ name: 'Dana' }),
    });

    expect(await response.text()).toContain('Nothing was charged');
  });
});
