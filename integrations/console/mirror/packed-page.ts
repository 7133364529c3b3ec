import type { MirroredPage } from './mirrored-page.ts';

/** Of a page of ours some hundred kilobytes; who sends more means harm. */
const LARGEST_BYTES = 8_000_000;

/** A page as a text for the wire: JSON, gzip, base64. */
export async function packPage(page: MirroredPage): Promise<string> {
  const stream = new Blob([JSON.stringify(page)]).stream().pipeThrough(new CompressionStream('gzip'));
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
  let text = '';
  for (let start = 0; start < bytes.length; start += 0x8000) {
    text += String.fromCharCode(...bytes.subarray(start, start + 0x8000));
  }
  return btoa(text);
}

/** Rejects when it is not a packed page, or a packed flood. */
export async function unpackPage(packed: string): Promise<MirroredPage> {
  const bytes = Uint8Array.from(atob(packed), (char) => char.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip')).pipeThrough(atMost());
  return JSON.parse(await new Response(stream).text()) as MirroredPage;
}

function atMost(): TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>> {
  let left = LARGEST_BYTES;
  return new TransformStream({
    transform(chunk, controller) {
      left -= chunk.byteLength;
      if (left < 0) controller.error(new RangeError('Too large.'));
      else controller.enqueue(chunk);
    },
  });
}
