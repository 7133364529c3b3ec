import { once } from 'node:events';
import { WebSocket } from 'ws';
import type { OpenFrameLine } from './frame-line.ts';

/** Both ends at the bare ws relay: bytes in, bytes out. */
export const openWsFrameLine: OpenFrameLine = async (url, { room }, { change, snapshot }, arrived) => {
  const address = `${url.replace('http', 'ws')}/${room}`;
  const [page, viewer] = [1, 2].map(() => new WebSocket(address, { perMessageDeflate: false }));
  if (!page || !viewer) throw new Error('There is no socket.');
  viewer.on('message', arrived);
  await Promise.all([once(page, 'open'), once(viewer, 'open')]);
  return {
    sendChange: () => page.send(change.bytes),
    sendSnapshot: () => page.send(snapshot.bytes),
    close: () => {
      for (const socket of [page, viewer]) socket.terminate();
    },
  };
};
