import { mkdirSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { embeddedBinary } from './embedded-binary.ts';
import { freePort } from './free-port.ts';
import { startService, type Service } from './service.ts';

/** What the embedded store needs. */
export interface StoreOptions {
  /** Folder of the data, absolute; it is made when missing. */
  readonly dir: string;
  /** A free one unless given. */
  readonly port?: number;
  /** `<dir>.log` unless given. */
  readonly logFile?: string;
  readonly signal?: AbortSignal;
}

function canConnect(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1' });
    const end = (answer: boolean): void => {
      socket.destroy();
      resolve(answer);
    };
    socket.once('connect', () => end(true));
    socket.once('error', () => end(false));
  });
}

/**
 * Starts the embedded store, a MongoDB-protocol server over SQLite, on 127.0.0.1.
 * Its url names the database "casement". The binary is built when it is missing.
 */
export async function startStore(options: StoreOptions): Promise<Service> {
  const binary = await embeddedBinary('store');
  const port = options.port ?? (await freePort());
  mkdirSync(options.dir, { recursive: true, mode: 0o700 });
  return startService({
    name: 'The store',
    command: binary,
    args: ['-dir', options.dir, '-address', `127.0.0.1:${port}`],
    env: { PATH: process.env.PATH, DO_NOT_TRACK: '1' },
    cwd: join(options.dir),
    logFile: options.logFile ?? `${options.dir}.log`,
    url: `mongodb://127.0.0.1:${port}/casement`,
    isReady: () => canConnect(port),
    signal: options.signal,
  });
}
