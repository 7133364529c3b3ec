import { createServer, type RequestListener } from 'node:http';

/** A running server: its origin without a slash at the end, and how to end it with all its connections. */
export interface Listening {
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** Serves on the loopback address only. Port 0 takes any free one. */
export async function listen(handler: RequestListener, port: number): Promise<Listening> {
  const server = createServer(handler);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return {
    url: `http://127.0.0.1:${address.port}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}
