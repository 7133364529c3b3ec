import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { leanRrweb } from '../../../tools/build/lean-rrweb.ts';
import { LineEnd } from './line-end.ts';

/** Pages by path, as HTML. */
export type Pages = Readonly<Record<string, string>>;

/** Scripts by name, as paths. */
export type Scripts = Readonly<Record<string, string>>;

const made = new Map<string, Promise<Map<string, string>>>();

/** The script of `shop-page.ts` with the recorder as it is built for customers, in a file of its own, and others. */
async function bundle(scripts: Scripts): Promise<Map<string, string>> {
  const { outputFiles } = await build({
    entryPoints: { page: fileURLToPath(new URL('shop-page.ts', import.meta.url)), ...scripts },
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'error',
    tsconfigRaw: { compilerOptions: { experimentalDecorators: true, useDefineForClassFields: false } },
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    outdir: '/script',
    plugins: [leanRrweb],
    write: false,
  });
  return new Map(outputFiles.map(({ path, text }) => [path, text]));
}

/** A site on two origins, with the relay's end of the line beside it. */
export class ShopSite {
  readonly line: LineEnd;
  readonly url: string;
  /** Another origin, which serves the same pages. */
  readonly foreignUrl: string;
  readonly #servers: readonly Server[];

  private constructor(servers: readonly [Server, Server]) {
    this.#servers = servers;
    this.line = new LineEnd(servers[0]);
    [this.url, this.foreignUrl] = servers.map(
      (server) => `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    ) as [string, string];
  }

  /** @param pages - May name the other origin as `FOREIGN`. */
  static async open(pages: Pages, extra: Scripts = {}): Promise<ShopSite> {
    const key = JSON.stringify(extra);
    const making = made.get(key) ?? bundle(extra);
    made.set(key, making);
    const scripts = await making;
    const opened: ShopSite[] = [];
    const serve = () =>
      createServer((request, response) => {
        const path = new URL(request.url ?? '/', 'http://shop.test').pathname;
        const script = scripts.get(path);
        const body = script ?? pages[path]?.replaceAll('FOREIGN', opened[0]?.foreignUrl ?? '');
        response.writeHead(body === undefined ? 404 : 200, { 'content-type': typeOf(path) }).end(body);
      });
    const servers: [Server, Server] = [serve(), serve()];
    for (const server of servers) await once(server.listen(0, '127.0.0.1'), 'listening');
    const site = new ShopSite(servers);
    opened.push(site);
    return site;
  }

  async close(): Promise<void> {
    this.line.close();
    for (const server of this.#servers) {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    }
  }
}

function typeOf(path: string): string {
  if (path.endsWith('.js')) return 'text/javascript';
  return path.endsWith('.css') ? 'text/css' : 'text/html; charset=utf-8';
}
