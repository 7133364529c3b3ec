import { Breath } from './breath.ts';
import { jsonPieces } from './json-pieces.ts';
import type { PageEvent } from './page-event.ts';

export interface PackedFrame {
  readonly packed: Uint8Array;
  /** Unpacked, in bytes. */
  readonly rawBytes: number;
}

/** So much goes to the compressor at once. */
const CHUNK_CHARACTERS = 32 * 1024;

/** The content of a frame: `{"events": […]}` as UTF-8, compressed. Undefined when it would be more than `mostBytes`. */
export async function packFrame(events: readonly PageEvent[], mostBytes: number): Promise<PackedFrame | undefined> {
  const { readable, writable } = new CompressionStream('gzip');
  const writer = writable.getWriter();
  const packed = new Response(readable).arrayBuffer();
  const breath = new Breath();
  let rawBytes = 0;
  for (const chunk of chunksOf(events)) {
    const bytes = new TextEncoder().encode(chunk);
    rawBytes += bytes.length;
    if (rawBytes > mostBytes) {
      await Promise.allSettled([packed, writer.abort()]);
      return undefined;
    }
    await writer.write(bytes);
    await breath.take();
  }
  await writer.close();
  return { packed: new Uint8Array(await packed), rawBytes };
}

function* chunksOf(events: readonly PageEvent[]): Generator<string> {
  let chunk = '';
  for (const piece of jsonPieces({ events })) {
    chunk += piece;
    if (chunk.length < CHUNK_CHARACTERS) continue;
    yield chunk;
    chunk = '';
  }
  yield chunk;
}
