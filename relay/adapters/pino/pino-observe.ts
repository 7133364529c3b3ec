import pino from 'pino';
import type { Observe } from '../../domain/ports.ts';

/** Anything that looks like a signed token, wherever it hides in a message. */
const TOKEN = /[\w-]{8,}\.[\w-]{8,}\.[\w-]{8,}/g;

const BUFFER_BYTES = 4096;
const FLUSH_MS = 1000;

/** One JSON line for each event on standard output: ids and codes, never a text or a token. */
export function createPinoObserve(level: string, destination?: pino.DestinationStream): Observe {
  const options = { level, base: {}, timestamp: pino.stdTimeFunctions.isoTime };
  const logger = pino(options, destination ?? bufferedOutput());
  return (event, ids, error) => {
    if (error === undefined) logger.info({ event, ...ids });
    else logger.error({ event, ...ids, error: describe(error) });
  };
}

/** Lines go out together: at a few kB, each second, and at the end of the process. */
function bufferedOutput(): pino.DestinationStream {
  const output = pino.destination({ dest: 1, sync: false, minLength: BUFFER_BYTES });
  setInterval(() => {
    output.flush();
  }, FLUSH_MS).unref();
  return output;
}

function describe(error: unknown): string {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return text.replaceAll(TOKEN, '[token]').slice(0, 2000);
}
