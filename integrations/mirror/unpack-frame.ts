import type { PackedFrame } from './frame-joiner.ts';

/**
 * The text of a frame.
 * @throws When it is not gzip, not UTF-8, or has another size than its head says; a bomb is cut off at that size.
 */
export async function unpackFrame({ head, packed }: PackedFrame): Promise<string> {
  const reader = new Blob([...packed]).stream().pipeThrough(new DecompressionStream('gzip')).getReader();
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const texts: string[] = [];
  let left = head.rawBytes;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    left -= value.byteLength;
    if (left < 0) {
      void reader.cancel().catch(() => undefined);
      throw new RangeError('The frame is larger than it says.');
    }
    texts.push(decoder.decode(value, { stream: true }));
  }
  if (left > 0) throw new RangeError('The frame is smaller than it says.');
  texts.push(decoder.decode());
  return texts.join('');
}
