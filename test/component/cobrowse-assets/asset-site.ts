import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export const SHOP = 'http://shop.test';
/** Lets every page read its files. */
export const OPEN_CDN = 'http://open-cdn.test';
/** Lets no page read its files, as most sites do. */
export const SHUT_CDN = 'http://shut-cdn.test';

export interface SiteFile {
  readonly type: string;
  readonly body: string | Buffer;
  /** How browsers may keep it; an hour by default. */
  readonly cache?: string;
}

export interface SiteRequest {
  readonly url: string;
  readonly userAgent: string;
}

/** A shop and the places where its files are, behind one server: who has not signed in gets nothing of the shop. */
export class AssetSite {
  readonly #server: Server;
  readonly #files = new Map<string, SiteFile>();
  readonly requests: SiteRequest[] = [];

  private constructor() {
    this.#server = createServer((request, response) => this.#answer(request, response));
  }

  static async open(): Promise<AssetSite> {
    const site = new AssetSite();
    site.#server.listen(0, '127.0.0.1');
    await once(site.#server, 'listening');
    return site;
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  /** How browsers find these hosts here. */
  get resolverRules(): string {
    return [SHOP, OPEN_CDN, SHUT_CDN].map((origin) => `MAP ${new URL(origin).host} 127.0.0.1:${this.port}`).join(', ');
  }

  /** Serves these from now on, by address. */
  serve(files: Readonly<Record<string, SiteFile>>): void {
    this.#files.clear();
    this.requests.length = 0;
    for (const [address, file] of Object.entries(files)) this.#files.set(new URL(address, SHOP).href, file);
  }

  count(path: string): number {
    return this.requests.filter(({ url }) => url.includes(path)).length;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, 'close');
  }

  #answer({ headers, url = '/' }: IncomingMessage, response: ServerResponse): void {
    const origin = `http://${headers.host ?? ''}`;
    this.requests.push({ url: origin + url, userAgent: headers['user-agent'] ?? '' });
    if (url === '/login') {
      response.writeHead(200, { 'set-cookie': 'login=dana; Path=/; HttpOnly', 'content-type': 'text/html' }).end('In');
      return;
    }
    const file = this.#files.get(origin + url);
    const isShut = origin === SHOP && !(headers.cookie ?? '').includes('login=dana');
    if (!file || isShut) {
      response.writeHead(isShut ? 403 : 404).end();
      return;
    }
    response.writeHead(200, {
      'content-type': file.type,
      'cache-control': file.cache ?? 'private, max-age=3600',
      ...(origin === OPEN_CDN ? { 'access-control-allow-origin': '*' } : {}),
    });
    response.end(file.body);
  }
}
