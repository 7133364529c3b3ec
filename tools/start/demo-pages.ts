import { createZendeskDesk } from '../../test/desk/zendesk/desk.ts';
import { createShop } from '../../test/desk/shop/shop.ts';
import type { Addresses } from './addresses.ts';
import { demo } from './demo-tenant.ts';
import type { Secrets } from './secrets.ts';

/** The stand-in desk and the demo shop, which run in this process. */
export interface DemoPages {
  close(): Promise<void>;
}

const portOf = (url: string): number => Number(new URL(url).port);

/** Starts both pages. */
export async function startDemoPages(addresses: Addresses, secrets: Secrets): Promise<DemoPages> {
  const desk = createZendeskDesk({
    relayUrl: addresses.relay,
    subdomain: demo.subdomain,
    installationId: demo.installationId,
    oauth: secrets.oauth,
    signingKeyPem: secrets.desk.signingKeyPem,
  });
  const shop = createShop({
    relayUrl: addresses.relay,
    portalId: demo.portalId,
    liveKitUrl: addresses.livekit.publicUrl,
  });
  const pages = await Promise.all([desk.listen(portOf(addresses.desk)), shop.listen(portOf(addresses.shop))]);
  return {
    async close() {
      await Promise.all(pages.map((page) => page.close()));
    },
  };
}
