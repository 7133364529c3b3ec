import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundleRelay } from '../../../tools/build/bundle-relay.ts';
import { freePort } from '../../../tools/services/free-port.ts';
import { startRelay } from '../../../tools/services/relay.ts';
import { startStore } from '../../../tools/services/store.ts';
import { addressesOf } from '../../../tools/start/addresses.ts';
import { demoTenant } from '../../../tools/start/demo-tenant.ts';
import { relayEnvironment } from '../../../tools/start/relay-environment.ts';
import { createDesk, createSecrets, livekitOfRun } from '../../support/relay-process-parts.ts';
import { TestRelay } from '../../support/test-relay.ts';
import { Killable } from './killable.ts';

/** A built relay and an embedded store as processes of their own that a test may kill, and the stand-in desk. */
export interface CrashSite {
  relay: TestRelay;
  relayProcess: Killable;
  storeProcess: Killable;
  close: () => Promise<void>;
}

/** Fifty chats share one network address and write as fast as they are answered. */
const LIMITS = {
  LIMIT_MESSAGES_PER_SECOND: '10000',
  LIMIT_CONNECTIONS_PER_ADDRESS: '1000',
  LIMIT_REQUESTS_PER_MINUTE: '10000',
};

export async function openCrashSite(): Promise<CrashSite> {
  const dir = mkdtempSync(join(tmpdir(), 'casement-crash-'));
  const secrets = createSecrets();
  const ports = { relay: await freePort(), desk: await freePort(), store: await freePort() };
  const addresses = {
    ...addressesOf({ ...ports, shop: 1, livekit: 1, livekitUdp: 1 }, livekitOfRun()),
    relay: `http://127.0.0.1:${ports.relay}`,
    mirror: `http://localhost:${ports.relay}`,
    shop: 'http://shop.test',
  };
  const desk = await createDesk(addresses.relay, secrets).listen(ports.desk);
  const tenantsFile = join(dir, 'tenants.json');
  writeFileSync(tenantsFile, JSON.stringify(demoTenant({ ...addresses, desk: desk.url }, secrets)));
  await bundleRelay();
  const store = await Killable.start(() => startStore({ dir: join(dir, 'store'), port: ports.store }));
  const env = relayEnvironment(addresses, secrets, tenantsFile, { ...process.env, ...LIMITS, LOG_LEVEL: 'warn' });
  const process_ = await Killable.start(() => startRelay({ env, logFile: join(dir, 'relay.log') }));
  const asRelay = { http: createServer(), start: () => Promise.resolve(), stop: () => process_.stop() };
  const { signingKeyPem, publicKeyPem } = secrets.desk;
  const closeDesk = () => desk.close();
  const relay = new TestRelay(addresses.relay, desk.url, asRelay, signingKeyPem, publicKeyPem, closeDesk);
  return {
    relay,
    relayProcess: process_,
    storeProcess: store,
    async close() {
      await relay.close();
      await store.stop();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}
