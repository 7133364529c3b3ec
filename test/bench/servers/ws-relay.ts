import { createServer } from 'node:http';
import { WebSocketServer, type WebSocket } from 'ws';
import { serve } from './serve.ts';

/** The floor: two sockets in a room, a message forwarded as it is, a word back to its sender. Keeps nothing. */
const http = createServer();
const rooms = new Map<string, Set<WebSocket>>();

new WebSocketServer({ server: http, perMessageDeflate: false }).on('connection', (socket, request) => {
  const name = request.url ?? '';
  const room = rooms.get(name) ?? new Set();
  rooms.set(name, room.add(socket));
  socket.on('message', (data: Buffer) => {
    const { id } = JSON.parse(data.toString()) as { id: number };
    for (const other of room) if (other !== socket) other.send(data, { binary: false });
    socket.send(`{"ack":${id}}`);
  });
  socket.on('close', () => room.delete(socket));
});

await serve(http);
