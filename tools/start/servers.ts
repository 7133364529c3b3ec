import { join } from 'node:path';
import { startLiveKit } from '../services/livekit.ts';
import { startRelay } from '../services/relay.ts';
import type { Service } from '../services/service.ts';
import { startStore } from '../services/store.ts';
import { supervise, type Supervised } from '../services/supervise.ts';
import type { Addresses } from './addresses.ts';
import type { DataFolder } from './data-folder.ts';
import type { Ports } from './ports.ts';
import { relayEnvironment } from './relay-environment.ts';
import type { Secrets } from './secrets.ts';

/** What the servers of one product are started from. */
export interface Setting {
  readonly folder: DataFolder;
  readonly secrets: Secrets;
  readonly ports: Ports;
  readonly addresses: Addresses;
}

/** The servers that run as processes of their own. Each is started again when it ends. */
export interface Servers {
  stop(): Promise<void>;
}

type Start = (signal: AbortSignal) => Promise<Service>;

const MEDIA_GRACE_MS = 1_000;
const RELAY_GRACE_MS = 1_500;
const STORE_GRACE_MS = 500;

function keep(name: string, start: Start): Promise<Supervised> {
  return supervise(start, (waitMs) => console.log(`${name} ended by itself; it starts again in ${waitMs} ms.`));
}

function startEmbedded({ folder, secrets, ports, addresses }: Setting): Promise<Array<Supervised | undefined>> {
  const store: Start = (signal) =>
    startStore({ dir: folder.store, port: ports.store, logFile: join(folder.logs, 'store.log'), signal });
  const livekit: Start = (signal) =>
    startLiveKit({
      dir: folder.livekit,
      ...secrets.livekit,
      port: ports.livekit,
      udpPort: ports.livekitUdp,
      logFile: join(folder.logs, 'livekit.log'),
      signal,
    });
  return Promise.all([
    addresses.store.isEmbedded ? keep('The store', store) : undefined,
    addresses.livekit.isEmbedded ? keep('The media server', livekit) : undefined,
  ]);
}

/** Starts the store and the media server where they are not given, then the relay. */
export async function startServers(setting: Setting): Promise<Servers> {
  const { folder, addresses, secrets } = setting;
  const [store, livekit] = await startEmbedded(setting);
  const env = relayEnvironment(addresses, secrets, folder.tenants, process.env);
  const relay = await keep('The relay', (signal) =>
    startRelay({ env, logFile: join(folder.logs, 'relay.log'), signal }),
  );
  return {
    async stop() {
      // The store goes last: the relay finishes its writes first.
      await Promise.all([relay.stop(RELAY_GRACE_MS), livekit?.stop(MEDIA_GRACE_MS)]);
      await store?.stop(STORE_GRACE_MS);
    },
  };
}
