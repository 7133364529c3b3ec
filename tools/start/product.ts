import { step } from '../progress.ts';
import { addressesOf, type Addresses } from './addresses.ts';
import { removeFile, openDataFolder, writeJson, type DataFolder } from './data-folder.ts';
import { startDemoPages } from './demo-pages.ts';
import { demoTenant } from './demo-tenant.ts';
import { choosePorts } from './ports.ts';
import { prepare } from './prepare.ts';
import { loadSecrets } from './secrets.ts';
import { startServers } from './servers.ts';
import { claimFolder } from './single-start.ts';

/** The whole product on this machine, ready. */
export interface Product {
  readonly addresses: Addresses;
  readonly folder: DataFolder;
  stop(): Promise<void>;
}

function writeRun(folder: DataFolder, addresses: Addresses): void {
  const { relay, desk, shop, livekit, store } = addresses;
  const urls = { relay, desk, shop, portal: `${relay}/`, livekit: livekit.url, store: store.url };
  writeJson(folder.run, { pid: process.pid, urls });
}

/**
 * Starts everything and writes run.json when all is ready.
 * @throws AdviceError with what the person at the terminal can put right
 */
export async function startProduct(env: NodeJS.ProcessEnv): Promise<Product> {
  const folder = openDataFolder(env.CASEMENT_DIR);
  const claim = await claimFolder(folder.dir);
  removeFile(folder.run);
  const secrets = loadSecrets(folder.secrets);
  const ports = await choosePorts(folder.ports, env.CASEMENT_PORT);
  const addresses = addressesOf(ports, env);
  await prepare(addresses);
  writeJson(folder.tenants, demoTenant(addresses, secrets));
  const [servers, pages] = await step('Starting the servers', () =>
    Promise.all([startServers({ folder, secrets, ports, addresses }), startDemoPages(addresses, secrets)]),
  );
  writeRun(folder, addresses);
  return {
    addresses,
    folder,
    async stop() {
      removeFile(folder.run);
      await Promise.all([pages.close(), servers.stop()]);
      claim.close();
    },
  };
}
