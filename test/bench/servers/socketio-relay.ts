import { createServer } from 'node:http';
import { Server } from 'socket.io';
import { serve } from './serve.ts';

/** The peer: Socket.IO as its documentation shows it, a room for each chat and an acknowledgement. Keeps nothing. */
const http = createServer();

new Server(http, { serveClient: false, transports: ['websocket'] }).on('connection', (socket) => {
  const { room } = socket.handshake.auth as { room: string };
  void socket.join(room);
  socket.on('message', (message: unknown, ack: (answer: { ok: true }) => void) => {
    socket.to(room).emit('message', message);
    ack({ ok: true });
  });
});

await serve(http);
