import { once } from 'node:events';
import { WebSocket } from 'ws';
import type { OpenLine } from './line.ts';

/** An end at the bare ws relay. */
export const openWsLine: OpenLine = async (url, { room }, _end, received) => {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/${room}`, { perMessageDeflate: false });
  const acks = new Map<number, () => void>();
  let id = 0;
  socket.on('message', (data: Buffer) => {
    const message = JSON.parse(data.toString()) as { ack?: number; text?: string };
    if (message.text !== undefined) received(message.text);
    const ack = message.ack === undefined ? undefined : acks.get(message.ack);
    if (message.ack !== undefined) acks.delete(message.ack);
    ack?.();
  });
  await once(socket, 'open');
  return {
    send: (text, acked) => {
      acks.set(++id, acked);
      socket.send(JSON.stringify({ id, text }));
    },
    close: () => socket.terminate(),
  };
};
