import { dirname, join } from 'node:path';
import { relayBundle } from '../build/bundle-relay.ts';
import { root } from '../root.ts';
import { startService, type Service } from './service.ts';

/** What a relay process needs. The bundle must have been built. */
export interface RelayOptions {
  /** The relay's whole environment, with HOST and PORT. */
  readonly env: NodeJS.ProcessEnv;
  readonly logFile: string;
  readonly signal?: AbortSignal;
}

async function isReady(url: string): Promise<boolean> {
  const response = await fetch(`${url}/readyz`, { signal: AbortSignal.timeout(2_000) }).catch(() => undefined);
  return response?.status === 200;
}

/** Starts the built relay as a process of its own. Its url is that of HOST and PORT. */
export function startRelay(options: RelayOptions): Promise<Service> {
  const { HOST = '127.0.0.1', PORT = '' } = options.env;
  const url = `http://${HOST}:${PORT}`;
  const bundle = join(root, relayBundle);
  return startService({
    name: 'The relay',
    command: process.execPath,
    args: ['--enable-source-maps', bundle],
    env: options.env,
    cwd: dirname(bundle),
    logFile: options.logFile,
    url,
    isReady: () => isReady(url),
    signal: options.signal,
  });
}
