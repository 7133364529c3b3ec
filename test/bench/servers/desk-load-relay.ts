import { subkeyOf } from '../../../relay/adapters/crypto/secrets.ts';
import { createJoseTokens } from '../../../relay/adapters/jose/jose-tokens.ts';
import { createPinoObserve } from '../../../relay/adapters/pino/pino-observe.ts';
import { createRelay } from '../../../relay/app.ts';
import { readConfig } from '../../../relay/config.ts';
import { createMemoryLeaseStore } from '../../../relay/adapters/memory/memory-lease-store.ts';
import { connectLeases } from '../../../relay/connect-leases.ts';
import type { MediaServer } from '../../../relay/domain/ports.ts';
import type { Tenant } from '../../../relay/domain/tenant.ts';
import { connectMongoStores, createMemoryStores } from '../../../relay/stores.ts';
import { fernwayRoster } from '../../support/fernway-roster.ts';
import type { DeskPlace } from '../desk-load-agents.ts';
import { serve } from './serve.ts';

/** The relay as it is, with a team of BENCH_AGENTS and a help desk in another process. BENCH_STORE_URL: the store, or none. */
const { BENCH_SECRET: secret = '', BENCH_STORE_URL: storeUrl = '', BENCH_DESK_URL: deskUrl = '' } = process.env;
const agentCount = Number(process.env.BENCH_AGENTS);
const shop = 'http://shop.test';
const publicUrl = 'http://relay.test';

const installation = {
  id: '7001',
  system: 'zendesk',
  subdomain: 'fernway',
  apiUrl: deskUrl,
  frameOrigin: deskUrl,
  publicKeyPem: process.env.BENCH_PUBLIC_KEY ?? '',
  oauth: { clientId: 'casement', clientSecret: 'demo-client', refreshToken: 'demo-refresh' },
};

const tenant: Tenant = {
  id: 'fernway',
  company: 'Fernway',
  portals: [
    {
      id: 'fernway-help',
      name: 'Fernway Help',
      locale: 'en',
      origins: [shop],
      keyMinutes: { min: 1, default: 60, max: 60 },
      teamId: 'billing',
    },
  ],
  installations: [installation],
  roster: fernwayRoster({}, agentCount),
};

/** Nobody shares a screen. */
const noMedia: MediaServer = {
  createRoom: () => Promise.resolve(),
  deleteRoom: () => Promise.resolve(),
  token: () => Promise.reject(new Error('There is no media server.')),
  allowScreen: () => Promise.resolve(),
  forbidScreens: () => Promise.resolve(),
};

const config = readConfig({
  PUBLIC_URL: publicUrl,
  RELAY_SECRET: secret,
  TENANTS_FILE: 'none',
  MONGODB_URL: storeUrl || 'mongodb://127.0.0.1:1/none',
  LIVEKIT_URL: 'http://127.0.0.1:1',
  LIVEKIT_PUBLIC_URL: 'ws://127.0.0.1:1',
  LIVEKIT_API_KEY: 'none',
  LIVEKIT_API_SECRET: secret,
  LIMIT_CONNECTIONS_PER_ADDRESS: '100000',
  LIMIT_REQUESTS_PER_MINUTE: '1000000',
  LIMIT_HELP_REQUESTS_PER_MINUTE: '1000000',
});

async function places(): Promise<DeskPlace[]> {
  const tokens = createJoseTokens(subkeyOf(secret, 'tokens'), Date.now);
  const ids = Array.from({ length: agentCount }, (_, index) => `agent-${String(index)}`);
  return Promise.all(
    ids.map(async (agentId) => {
      const claims = { role: 'agent' as const, tenantId: tenant.id, installationId: installation.id, agentId };
      return { agentId, token: (await tokens.mint({ ...claims, name: agentId })).token };
    }),
  );
}

const hasStore = storeUrl !== '';
const stores = hasStore ? await connectMongoStores(storeUrl, secret) : createMemoryStores();
const leases = hasStore ? (await connectLeases(storeUrl)).leases : createMemoryLeaseStore();
const relay = createRelay({
  config,
  tenants: [tenant],
  stores,
  leases,
  media: noMedia,
  isLiveKitReady: () => Promise.resolve(false),
  observe: createPinoObserve('info'),
  clock: Date.now,
});
await relay.start();
await serve(relay.http, { places: await places(), origins: { shop, relay: publicUrl } });
