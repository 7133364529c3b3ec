import { subkeyOf } from '../../../relay/adapters/crypto/secrets.ts';
import { createJoseTokens } from '../../../relay/adapters/jose/jose-tokens.ts';
import { createMemoryLeaseStore } from '../../../relay/adapters/memory/memory-lease-store.ts';
import { createPinoObserve } from '../../../relay/adapters/pino/pino-observe.ts';
import { createRelay } from '../../../relay/app.ts';
import { readConfig } from '../../../relay/config.ts';
import type { MediaServer, StoredCommit } from '../../../relay/domain/ports.ts';
import type { Tenant } from '../../../relay/domain/tenant.ts';
import { connectMongoStores, createMemoryStores, type Stores } from '../../../relay/stores.ts';
import { AGENT, CUSTOMER, SampleSession } from '../../support/sample-session.ts';
import type { Place } from '../load/place.ts';
import { serve } from './serve.ts';

/** The relay as it is, with chats under way in its store. BENCH_STORE_URL: the store, or none at all. */
const secret = process.env.BENCH_SECRET ?? '';
const storeUrl = process.env.BENCH_STORE_URL ?? '';
const chats = Number(process.env.BENCH_CHATS);
const origin = 'http://shop.test';

const tenant: Tenant = {
  id: 'fernway',
  company: 'Fernway',
  portals: [
    {
      id: 'fernway-help',
      name: 'Fernway Help',
      locale: 'en',
      origins: [origin],
      keyMinutes: { min: 1, default: 60, max: 60 },
    },
  ],
  installations: [],
};

/** No chat asks the media server for anything. */
const noMedia: MediaServer = {
  createRoom: () => Promise.resolve(),
  deleteRoom: () => Promise.resolve(),
  token: () => Promise.reject(new Error('There is no media server.')),
  allowScreen: () => Promise.resolve(),
  forbidScreens: () => Promise.resolve(),
};

const config = readConfig({
  PUBLIC_URL: 'http://relay.test',
  RELAY_SECRET: secret,
  TENANTS_FILE: 'none',
  MONGODB_URL: storeUrl || 'mongodb://127.0.0.1:1/none',
  LIVEKIT_URL: 'http://127.0.0.1:1',
  LIVEKIT_PUBLIC_URL: 'ws://127.0.0.1:1',
  LIVEKIT_API_KEY: 'none',
  LIVEKIT_API_SECRET: secret,
  LIMIT_MESSAGES_PER_SECOND: '100000',
  LIMIT_CONNECTIONS_PER_ADDRESS: '100000',
});

const events = sharedPage().events;
const prepared: StoredCommit = { seq: 1, commandId: 'prepared', at: 1, by: { role: 'relay' }, events, fingerprint: '' };
const sessionIds = Array.from({ length: chats }, (_, index) => `session-${index}`);

/** Chat has begun, and the customer shows the page to the agent: chats without frames are not harmed by it. */
function sharedPage(): SampleSession {
  const sample = new SampleSession().confirmed();
  sample.now = Date.now();
  sample.run(AGENT, { type: 'share:request', scope: 'see' });
  sample.run(CUSTOMER, { type: 'share:grant', requestId: sample.requestId, surface: 'page' });
  return sample;
}

/** Without a store nothing is kept, not even in memory. */
function noStores(): Stores {
  const stores = createMemoryStores();
  const readOpen = async () => new Map(sessionIds.map((id) => [id, [prepared]]));
  return { ...stores, log: { ...stores.log, append: async () => 'written', readOpen } };
}

async function places(): Promise<Place[]> {
  const tokens = createJoseTokens(subkeyOf(secret, 'tokens'), Date.now);
  const { id: agentId, name } = AGENT;
  const agent = await tokens.mint({ role: 'agent', tenantId: tenant.id, installationId: '7001', agentId, name });
  return Promise.all(
    sessionIds.map(async (sessionId) => {
      const customer = await tokens.mint({ role: 'customer', tenantId: tenant.id, sessionId });
      return {
        room: sessionId,
        ends: [
          { token: agent.token, origin: config.PUBLIC_URL },
          { token: customer.token, origin },
        ],
      };
    }),
  );
}

const stores = storeUrl === '' ? noStores() : await connectMongoStores(storeUrl, secret);
if (storeUrl !== '') await Promise.all(sessionIds.map((id) => stores.log.append(id, prepared)));
const relay = createRelay({
  config,
  tenants: [tenant],
  stores,
  leases: createMemoryLeaseStore(),
  media: noMedia,
  isLiveKitReady: () => Promise.resolve(false),
  observe: createPinoObserve('info'),
  clock: Date.now,
});
await relay.start();
await serve(relay.http, { places: await places() });
