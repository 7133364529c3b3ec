import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** CPU time in µs since the start; memory in bytes after a garbage collection. */
export interface Usage {
  cpu: number;
  rss: number;
  heap: number;
}

/** Listens on any port, tells the benchmark where, and answers what this process has used. Ends with the benchmark. */
export async function serve(http: Server, more: object = {}): Promise<void> {
  http.listen(0, '127.0.0.1');
  await once(http, 'listening');
  const { port } = http.address() as AddressInfo;
  process.on('message', (question) => {
    if (question === 'memory') globalThis.gc?.();
    const { user, system } = process.cpuUsage();
    const { rss, heapUsed } = process.memoryUsage();
    process.send?.({ cpu: user + system, rss, heap: heapUsed } satisfies Usage);
  });
  process.on('disconnect', () => process.exit(0));
  process.send?.({ url: `http://127.0.0.1:${port}`, ...more });
}
