import { io } from 'socket.io-client';
import type { OpenFrameLine } from './frame-line.ts';
import { untilConnected } from './until-connected.ts';

/** Both ends at the bare Socket.IO relay, which carries JSON as its users write it. */
export const openSocketioFrameLine: OpenFrameLine = async (url, { room }, { change, snapshot }, arrived) => {
  const options = { auth: { room }, transports: ['websocket'], reconnection: false, forceNew: true };
  const page = io(url, options);
  const viewer = io(url, options);
  viewer.on('frame', () => {
    arrived();
  });
  await Promise.all([untilConnected(page), untilConnected(viewer)]);
  return {
    sendChange: () => page.emit('frame', change.json),
    sendSnapshot: () => page.emit('frame', snapshot.json),
    close: () => {
      for (const socket of [page, viewer]) socket.disconnect();
    },
  };
};
