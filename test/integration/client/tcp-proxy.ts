import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import type { AddressInfo, Server, Socket } from 'node:net';

/** A line between clients and relay that a test can cut, mute and close. */
export class TcpProxy {
  readonly #pairs = new Set<{ client: Socket; server: Socket }>();
  readonly #server: Server;
  #targetPort: number;
  #isMuted = false;
  #isDown = false;
  #refusesUpgrades = false;

  private constructor(targetPort: number) {
    this.#targetPort = targetPort;
    this.#server = createServer((client) => {
      this.#join(client);
    });
  }

  static async to(targetUrl: string): Promise<TcpProxy> {
    const proxy = new TcpProxy(Number(new URL(targetUrl).port));
    proxy.#server.listen(0, 'localhost');
    await once(proxy.#server, 'listening');
    return proxy;
  }

  get url(): string {
    const { port } = this.#server.address() as AddressInfo;
    return `http://localhost:${port}`;
  }

  /** Every connection breaks at once; new ones may be made. */
  cut(): void {
    for (const { client, server } of this.#pairs) {
      client.destroy();
      server.destroy();
    }
    this.#pairs.clear();
  }

  /** Nothing comes back any more, though what clients send still arrives. */
  mute(): void {
    this.#isMuted = true;
  }

  down(): void {
    this.#isDown = true;
    this.cut();
  }

  up(): void {
    this.#isDown = false;
    this.#isMuted = false;
  }

  /** As some company networks do: requests pass, WebSockets do not. */
  refuseUpgrades(): void {
    this.#refusesUpgrades = true;
  }

  /** From now on connections lead to another relay. */
  leadTo(targetUrl: string): void {
    this.#targetPort = Number(new URL(targetUrl).port);
  }

  async close(): Promise<void> {
    this.cut();
    this.#server.close();
    await once(this.#server, 'close');
  }

  #join(client: Socket): void {
    if (this.#isDown) {
      client.destroy();
      return;
    }
    const server = connect(this.#targetPort, 'localhost');
    const pair = { client, server };
    this.#pairs.add(pair);
    client.on('data', (data) => {
      if (this.#refusesUpgrades && /^upgrade: websocket/im.test(data.toString('latin1'))) client.destroy();
      else server.write(data);
    });
    server.on('data', (data) => {
      if (!this.#isMuted) client.write(data);
    });
    const end = () => {
      client.destroy();
      server.destroy();
      this.#pairs.delete(pair);
    };
    for (const socket of [client, server]) socket.on('close', end).on('error', end);
  }
}
