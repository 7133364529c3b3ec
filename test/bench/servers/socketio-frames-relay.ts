import { createServer } from 'node:http';
import { Server } from 'socket.io';
import { serve } from './serve.ts';

/** The peer: Socket.IO with events as JSON, a room for each page. Keeps nothing, checks nothing. */
const http = createServer();
const LARGEST = 16 * 1024 * 1024;

new Server(http, { serveClient: false, transports: ['websocket'], maxHttpBufferSize: LARGEST }).on(
  'connection',
  (socket) => {
    const { room } = socket.handshake.auth as { room: string };
    void socket.join(room);
    socket.on('frame', (frame: unknown) => {
      socket.to(room).emit('frame', frame);
    });
  },
);

await serve(http);
