import { io } from 'socket.io-client';
import type { OpenLine } from './line.ts';
import { untilConnected } from './until-connected.ts';

/** An end at the bare Socket.IO relay. */
export const openSocketioLine: OpenLine = async (url, { room }, _end, received) => {
  const socket = io(url, { auth: { room }, transports: ['websocket'], reconnection: false, forceNew: true });
  socket.on('message', ({ text }: { text: string }) => received(text));
  await untilConnected(socket);
  return {
    send: (text, acked) => socket.emit('message', { text }, acked),
    close: () => void socket.disconnect(),
  };
};
