import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundleRelay } from '../../../tools/build/bundle-relay.ts';
import { freePort } from '../../../tools/services/free-port.ts';
import { startRelay } from '../../../tools/services/relay.ts';
import { addressesOf } from '../../../tools/start/addresses.ts';
import { demoTenant } from '../../../tools/start/demo-tenant.ts';
import { relayEnvironment } from '../../../tools/start/relay-environment.ts';
import { createDesk, createSecrets, livekitOfRun } from '../../support/relay-process-parts.ts';
import { TestRelay } from '../../support/test-relay.ts';
import { storeUrlFor } from '../../support/test-stores.ts';
import { Killable } from '../crash/killable.ts';

/** A built relay and a built co-browse process beside it, on the store of the run. */
export interface TwoProcesses {
  relay: TestRelay;
  relayProcess: Killable;
  lines: { url: string };
  close: () => Promise<void>;
}

export async function openTwoProcesses(): Promise<TwoProcesses> {
  const dir = mkdtempSync(join(tmpdir(), 'casement-apart-'));
  const secrets = createSecrets();
  const [port, linesPort, deskPort] = [await freePort(), await freePort(), await freePort()];
  const [url, linesUrl] = [`http://127.0.0.1:${String(port)}`, `http://127.0.0.1:${String(linesPort)}`];
  const ports = { relay: port, shop: 1, livekit: 1, livekitUdp: 1, store: 1, desk: deskPort };
  const store = { url: storeUrlFor('apart'), isEmbedded: false };
  const mirror = `http://localhost:${String(port)}`;
  const addresses = { ...addressesOf(ports, livekitOfRun()), shop: 'http://shop.test', store, relay: url, mirror };
  const desk = await createDesk(url, secrets).listen(deskPort);
  const tenantsFile = join(dir, 'tenants.json');
  writeFileSync(tenantsFile, JSON.stringify(demoTenant({ ...addresses, desk: desk.url }, secrets)));
  await bundleRelay();
  const start = (name: string, role: NodeJS.ProcessEnv) => {
    const env = relayEnvironment(addresses, secrets, tenantsFile, { ...process.env, LOG_LEVEL: 'warn' });
    return Killable.start(() => startRelay({ env: { ...env, ...role }, logFile: join(dir, `${name}.log`) }));
  };
  const relayProcess = await start('relay', { RELAY_ROLE: 'relay' });
  const role = { RELAY_ROLE: 'cobrowse', RELAY_FEED_URL: url, PORT: String(linesPort) };
  const linesProcess = await start('cobrowse', role);
  const asRelay = { http: createServer(), start: () => Promise.resolve(), stop: () => relayProcess.stop() };
  const { signingKeyPem, publicKeyPem } = secrets.desk;
  const closeDesk = () => desk.close();
  const relay = new TestRelay(url, desk.url, asRelay, signingKeyPem, publicKeyPem, closeDesk, secrets.relaySecret);
  return {
    relay,
    relayProcess,
    lines: { url: linesUrl },
    async close() {
      await linesProcess.stop();
      await relay.close();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}
