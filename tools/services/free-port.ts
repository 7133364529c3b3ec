import { createSocket } from 'node:dgram';
import { createServer } from 'node:net';

const LOOPBACK = '127.0.0.1';

function listenTcp(port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(undefined));
    server.listen({ port, host: LOOPBACK, exclusive: true }, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' ? address?.port : undefined));
    });
  });
}

function listenUdp(port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const socket = createSocket('udp4');
    socket.once('error', () => resolve(undefined));
    socket.bind({ port, address: LOOPBACK, exclusive: true }, () => {
      const { port: bound } = socket.address();
      socket.close(() => resolve(bound));
    });
  });
}

async function pick(listen: (port: number) => Promise<number | undefined>, wanted: number): Promise<number> {
  const port = (await listen(wanted)) ?? (await listen(0));
  if (port === undefined) throw new Error('no free port on 127.0.0.1');
  return port;
}

/** Whether a TCP port of 127.0.0.1 can be listened on now. */
export async function isFreePort(port: number): Promise<boolean> {
  return (await listenTcp(port)) !== undefined;
}

/** A TCP port of 127.0.0.1 that nobody listens on: the wanted one, or any other when it is taken. */
export function freePort(wanted = 0): Promise<number> {
  return pick(listenTcp, wanted);
}

/** The same for UDP. */
export function freeUdpPort(wanted = 0): Promise<number> {
  return pick(listenUdp, wanted);
}
