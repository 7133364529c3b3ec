import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Roster } from '#shared/protocol/roster.ts';
import { bundleRelay } from '../../../tools/build/bundle-relay.ts';
import { freePort } from '../../../tools/services/free-port.ts';
import { startRelay } from '../../../tools/services/relay.ts';
import { addressesOf, type Addresses } from '../../../tools/start/addresses.ts';
import { demoTenant } from '../../../tools/start/demo-tenant.ts';
import { relayEnvironment } from '../../../tools/start/relay-environment.ts';
import { createDesk, createSecrets, livekitOfRun } from '../../support/relay-process-parts.ts';
import { TestRelay } from '../../support/test-relay.ts';
import { storeUrlFor } from '../../support/test-stores.ts';
import { Killable } from '../crash/killable.ts';

export interface PairedRelay {
  relay: TestRelay;
  process: Killable;
}

/** Two relay processes on one store, with one secret; the first one holds the leases. */
export interface RelayPair {
  first: PairedRelay;
  second: PairedRelay;
  close: () => Promise<void>;
}

const LIMITS = {
  LIMIT_MESSAGES_PER_SECOND: '10000',
  LIMIT_CONNECTIONS_PER_ADDRESS: '1000',
  LIMIT_REQUESTS_PER_MINUTE: '10000',
  LIMIT_HELP_REQUESTS_PER_MINUTE: '10000',
  LOG_LEVEL: 'warn',
};

export async function openRelayPair(roster: Omit<Roster, 'version'>): Promise<RelayPair> {
  const dir = mkdtempSync(join(tmpdir(), 'casement-pair-'));
  const secrets = createSecrets();
  const addresses = await addressesOfRun();
  const desk = await createDesk(addresses.relay, secrets).listen(Number(new URL(addresses.desk).port));
  const tenantsFile = join(dir, 'tenants.json');
  const [tenant] = demoTenant({ ...addresses, desk: desk.url }, secrets).tenants;
  writeFileSync(tenantsFile, JSON.stringify({ tenants: [{ ...tenant, roster }] }));
  await bundleRelay();
  const open = async (name: string): Promise<PairedRelay> => {
    const port = await freePort();
    const [relay, mirror] = [`http://127.0.0.1:${port}`, `http://localhost:${port}`];
    const env = relayEnvironment({ ...addresses, relay, mirror }, secrets, tenantsFile, { ...process.env, ...LIMITS });
    const started = await Killable.start(() => startRelay({ env, logFile: join(dir, `${name}.log`) }));
    const asRelay = { http: createServer(), start: () => Promise.resolve(), stop: () => started.stop() };
    const { signingKeyPem, publicKeyPem } = secrets.desk;
    const closeDesk = () => Promise.resolve();
    return {
      relay: new TestRelay(relay, desk.url, asRelay, signingKeyPem, publicKeyPem, closeDesk, secrets.relaySecret),
      process: started,
    };
  };
  const first = await open('first');
  const second = await open('second');
  return {
    first,
    second,
    async close() {
      await Promise.all([first.relay.close(), second.relay.close()]);
      await desk.close();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

async function addressesOfRun(): Promise<Addresses> {
  const ports = { relay: 1, shop: 1, livekit: 1, livekitUdp: 1, store: 1, desk: await freePort() };
  const store = { url: storeUrlFor('pair'), isEmbedded: false };
  return { ...addressesOf(ports, livekitOfRun()), shop: 'http://shop.test', store };
}
