import type { z } from 'zod';
import type { TenantsFile } from '../../relay/tenants.ts';
import type { Addresses } from './addresses.ts';
import { demoRoster } from './demo-roster.ts';
import type { Secrets } from './secrets.ts';

/** The names by which desk, shop and relay know the demo. */
export const demo = { subdomain: 'fernway', installationId: '7001', portalId: 'fernway-help' } as const;

/** The one tenant of the demo: Fernway, its help page and its Zendesk. */
export function demoTenant(addresses: Addresses, secrets: Secrets): z.infer<typeof TenantsFile> {
  return {
    tenants: [
      {
        id: 'fernway',
        company: 'Fernway',
        portals: [
          {
            id: demo.portalId,
            name: 'Fernway Help',
            locale: 'en',
            origins: [addresses.shop, addresses.relay],
            keyMinutes: { min: 1, default: 60, max: 1440 },
            customLink: `${addresses.desk}/agent/tickets/{externalKey}`,
            teamId: 'billing',
            issues: [
              { id: 'payment', name: 'Payment or refund', teamId: 'billing', skills: ['cards'] },
              { id: 'device', name: 'Phone or tablet', teamId: 'technical', skills: ['devices'] },
            ],
            agentsByName: true,
          },
        ],
        installations: [
          {
            id: demo.installationId,
            system: 'zendesk',
            subdomain: demo.subdomain,
            apiUrl: addresses.desk,
            frameOrigin: addresses.desk,
            publicKeyPem: secrets.desk.publicKeyPem,
            oauth: secrets.oauth,
          },
        ],
        roster: demoRoster(demo.installationId),
      },
    ],
  };
}
