import { io } from 'socket.io-client';
import type { Failure } from '#shared/protocol/errors.ts';
import type { LineOptions, RelayLine } from './relay-line.ts';

const OPEN_MS = 10_000;

/**
 * A line by the library, which knows more ways than a WebSocket. Pages fetch it only where a WebSocket does not come
 * through, and then it polls; outside browsers it is the only way that can name an origin.
 */
export function openLibraryLine({ relayUrl, token, origin, onOpen, onNotice, onEnd }: LineOptions): RelayLine {
  const socket = io(relayUrl, {
    auth: (give) => give({ token: token() }),
    transports: origin === undefined ? ['polling', 'websocket'] : ['websocket', 'polling'],
    tryAllTransports: true,
    forceNew: true,
    reconnection: false,
    timeout: OPEN_MS,
    ...(origin === undefined ? {} : { extraHeaders: { origin } }),
  });
  socket.onAny(onNotice);
  socket.on('connect', onOpen);
  socket.on('disconnect', () => onEnd());
  socket.on('connect_error', (error: Error & { data?: Failure }) => onEnd(error.data));
  return {
    emit(name, input, answer) {
      if (answer) socket.emit(name, input, answer);
      else socket.emit(name, input);
    },
    close() {
      socket.off();
      socket.offAny();
      socket.disconnect();
    },
  };
}
