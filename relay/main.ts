import { once } from 'node:events';
import { createLiveKitMediaServer, isLiveKitReady } from './adapters/livekit/livekit-media-server.ts';
import { createPinoObserve } from './adapters/pino/pino-observe.ts';
import { createRelay, type Relay } from './app.ts';
import { createCobrowseProcess } from './cobrowse-process.ts';
import { ConfigError, readConfig, type Config } from './config.ts';
import type { Observe } from './domain/ports.ts';
import { connectLeases } from './connect-leases.ts';
import { connectMongoStores } from './stores.ts';
import { readTenants } from './tenants.ts';

const STORE_RETRY_MS = 500;

async function main(): Promise<void> {
  const config = readConfig();
  const observe = createPinoObserve(config.LOG_LEVEL);
  const tenants = await readTenants(config.TENANTS_FILE);
  const stores = await untilThere(() => connectMongoStores(config.MONGODB_URL, config.RELAY_SECRET), observe);
  if (config.RELAY_ROLE === 'cobrowse') {
    await serve(createCobrowseProcess({ config, tenants, stores, observe, clock: Date.now }), config, observe);
    await stores.close();
    return;
  }
  const { leases, close: closeLeases } = await untilThere(() => connectLeases(config.MONGODB_URL), observe);
  const livekit = {
    url: config.LIVEKIT_URL,
    publicUrl: config.LIVEKIT_PUBLIC_URL,
    apiKey: config.LIVEKIT_API_KEY,
    apiSecret: config.LIVEKIT_API_SECRET,
  };
  const relay = createRelay({
    config,
    tenants,
    stores,
    leases,
    media: createLiveKitMediaServer(livekit),
    isLiveKitReady: () => isLiveKitReady(livekit),
    observe,
    clock: Date.now,
  });
  await serve(relay, config, observe);
  await closeLeases();
  await stores.close();
}

/** Until it is told to stop. */
async function serve(relay: Relay, { PORT: port, HOST }: Config, observe: Observe): Promise<void> {
  await relay.start();
  relay.http.listen(port, HOST);
  await once(relay.http, 'listening');
  observe('listening', { port });
  await Promise.race([once(process, 'SIGTERM'), once(process, 'SIGINT')]);
  await relay.stop();
  observe('stopped', {});
}

/** The store may start at the same time as the relay, or be away for a while: it is asked until it answers. */
async function untilThere<T>(connect: () => Promise<T>, observe: Observe): Promise<T> {
  for (;;) {
    try {
      return await connect();
    } catch (error) {
      observe('store-unreachable', {}, error);
      await new Promise((resolve) => setTimeout(resolve, STORE_RETRY_MS));
    }
  }
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(
      `${error instanceof ConfigError ? error.message : String(error instanceof Error ? error.stack : error)}\n`,
    );
    process.exit(1);
  },
);
