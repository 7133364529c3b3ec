import { once } from 'node:events';
import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** The relay under a second host name, as a reverse proxy gives it: the address must be known before the relay runs. */
export class MirrorHost {
  #relayUrl = '';

  private constructor(
    readonly url: string,
    private readonly server: Server,
  ) {
    server.on('request', (asked, answer) => {
      const passed = request(this.#relayUrl + (asked.url ?? ''), { headers: asked.headers }, (response) => {
        answer.writeHead(response.statusCode ?? 502, response.headers);
        response.pipe(answer);
      });
      passed.on('error', () => answer.destroy());
      passed.end();
    });
  }

  static async open(): Promise<MirrorHost> {
    const server = createServer();
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return new MirrorHost(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, server);
  }

  lead(relayUrl: string): void {
    this.#relayUrl = relayUrl;
  }

  close(): void {
    this.server.closeAllConnections();
    this.server.close();
  }
}
