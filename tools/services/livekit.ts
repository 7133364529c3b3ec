import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { embeddedBinary } from './embedded-binary.ts';
import { freePort, freeUdpPort } from './free-port.ts';
import { livekitConfig } from './livekit-config.ts';
import { startService, type Service } from './service.ts';

/** What the embedded media server needs. */
export interface LiveKitOptions {
  /** Folder of its configuration, absolute; it is made when missing. */
  readonly dir: string;
  readonly key: string;
  /** 32 characters or more. */
  readonly secret: string;
  /** Free ones unless given. */
  readonly port?: number;
  readonly udpPort?: number;
  /** `<dir>/livekit.log` unless given. */
  readonly logFile?: string;
  readonly signal?: AbortSignal;
}

async function isAnswering(url: string): Promise<boolean> {
  const response = await fetch(url, { signal: AbortSignal.timeout(1_000) }).catch(() => undefined);
  return response?.status === 200;
}

/**
 * Starts the embedded LiveKit on 127.0.0.1, without any other network. Its url is `http://127.0.0.1:<port>`,
 * the address of the server API; browsers use the same with `ws:`. The binary is built when it is missing.
 */
export async function startLiveKit(options: LiveKitOptions): Promise<Service> {
  const binary = await embeddedBinary('livekit');
  const port = options.port ?? (await freePort());
  const udpPort = options.udpPort ?? (await freeUdpPort());
  const config = join(options.dir, 'livekit.yaml');
  mkdirSync(options.dir, { recursive: true, mode: 0o700 });
  writeFileSync(config, livekitConfig({ port, udpPort }));
  const url = `http://127.0.0.1:${port}`;
  return startService({
    name: 'The media server',
    command: binary,
    args: ['--config', config],
    env: { PATH: process.env.PATH, LIVEKIT_KEYS: `${options.key}: ${options.secret}` },
    cwd: options.dir,
    logFile: options.logFile ?? join(options.dir, 'livekit.log'),
    url,
    isReady: () => isAnswering(url),
    insist: true,
    signal: options.signal,
  });
}
