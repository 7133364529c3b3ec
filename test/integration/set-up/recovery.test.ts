import { createConnection } from 'mongoose';
import { answers } from './answers.ts';
import { eventually } from './eventually.ts';
import { processesOf } from './processes-of.ts';
import { createDataDir, endAll, startProcess, type Run } from './start-process.ts';

const SERVERS = { store: /\/bin\/store-/, livekit: /\/bin\/livekit-/, relay: /dist\/relay\/main\.js/ } as const;

function pidOf(dir: string, server: keyof typeof SERVERS): number | undefined {
  const isServer = ({ command }: { command: string }): boolean =>
    SERVERS[server].test(command) && !command.startsWith('/bin/sh');
  return processesOf(dir).find(isServer)?.pid;
}

const isReady = ({ urls }: Run) => answers(`${urls.relay}/readyz`);

describe('[set-up] a server that dies', () => {
  afterEach(endAll);

  it.each(['store', 'livekit', 'relay'] as const)('is started again at its address: the %s', async (server) => {
    const product = startProcess(createDataDir());
    const run = await product.ready();
    const before = pidOf(product.dir, server);
    if (before === undefined) throw new Error(`no process of the ${server}`);
    process.kill(before, 'SIGKILL');
    await eventually('another process', () => ![undefined, before].includes(pidOf(product.dir, server)));
    await eventually('the relay is ready by itself', () => isReady(run));
    expect(await product.ready()).toEqual(run);
  });

  it('keeps the data over a restart of all', async () => {
    const dir = createDataDir();
    const first = startProcess(dir);
    const { urls } = await first.ready();
    const before = await createConnection(urls.store).asPromise();
    await before.collection('kept').insertOne({ text: 'still here' });
    await before.close();
    first.signal('SIGTERM');
    await first.exited;

    const after = await createConnection((await startProcess(dir).ready()).urls.store).asPromise();
    expect(await after.collection('kept').findOne()).toMatchObject({ text: 'still here' });
    await after.close();
  });
});
