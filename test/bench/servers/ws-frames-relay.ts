import { createServer } from 'node:http';
import { WebSocketServer, type WebSocket } from 'ws';
import { serve } from './serve.ts';

/** The floor: bytes of one socket go to the others of its room. Keeps nothing, checks nothing. */
const http = createServer();
const rooms = new Map<string, Set<WebSocket>>();

new WebSocketServer({ server: http, perMessageDeflate: false }).on('connection', (socket, request) => {
  const name = request.url ?? '';
  const room = rooms.get(name) ?? new Set();
  rooms.set(name, room.add(socket));
  socket.on('message', (data: Buffer, isBinary) => {
    for (const other of room) if (other !== socket) other.send(data, { binary: isBinary });
  });
  socket.on('close', () => room.delete(socket));
});

await serve(http);
