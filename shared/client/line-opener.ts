import type { LineOptions, OpenLine, RelayLine } from './relay-line.ts';
import { openWebSocketLine } from './web-socket-line.ts';

/** After one WebSocket that opened, so many in a row must fail before another way is tried. */
const TRUST = 3;

/** Opens the lines of one page: by WebSocket, and where none comes through (a proxy, a filter) by the library. */
export function lineOpener(): OpenLine {
  let isBlocked = typeof WebSocket === 'undefined';
  let trust = 0;
  return (options) => {
    // A WebSocket outside browsers cannot say where it comes from.
    if (isBlocked || options.origin !== undefined) return openFetchedLine(options);
    let hasOpened = false;
    const handleOtherWay = () => {
      isBlocked = true;
      options.onOpen();
    };
    let line = openWebSocketLine({
      ...options,
      onOpen() {
        hasOpened = true;
        trust = TRUST;
        options.onOpen();
      },
      onEnd(failure) {
        if (hasOpened || failure || (trust -= 1) > 0) options.onEnd(failure);
        else line = openFetchedLine({ ...options, onOpen: handleOtherWay });
      },
    });
    return { emit: (...packet) => line.emit(...packet), close: () => line.close() };
  };
}

/** The library's line, once its code is here. */
function openFetchedLine(options: LineOptions): RelayLine {
  let line: RelayLine | undefined;
  let isClosed = false;
  import('./library-line.ts').then(
    ({ openLibraryLine }) => {
      if (!isClosed) line = openLibraryLine(options);
    },
    () => {
      if (!isClosed) options.onEnd();
    },
  );
  return {
    emit: (...packet) => line?.emit(...packet),
    close() {
      isClosed = true;
      line?.close();
    },
  };
}
