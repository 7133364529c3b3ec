import { MOST_ASSET_BYTES } from '#shared/protocol/assets.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/**
 * The bytes of a picture or font as the page has them, or undefined where the browser does not let it read them. A
 * picture of the same origin is taken out of the browser's store, or off the element: to ask its server again could make
 * it another one, or count as a visit.
 */
export async function readAsset(
  address: string,
  image: HTMLImageElement | undefined,
  signal: AbortSignal,
): Promise<Bytes | undefined> {
  const isOwn = new URL(address).origin === location.origin;
  if (!isOwn || !image) return get(address, { mode: 'cors', cache: 'force-cache', signal });
  const kept = await get(address, { mode: 'same-origin', cache: 'only-if-cached', signal }).catch(() => undefined);
  return kept ?? (signal.aborted ? undefined : drawn(image, address));
}

/** @throws TypeError when the browser does not allow it, or there is no network. */
export async function get(address: string, options: RequestInit): Promise<Bytes | undefined> {
  const response = await fetch(address, { credentials: 'same-origin', priority: 'low', ...options });
  if (!response.ok || Number(response.headers.get('content-length')) > MOST_ASSET_BYTES) {
    await response.body?.cancel();
    return undefined;
  }
  return all(response);
}

async function all({ body }: Response): Promise<Bytes | undefined> {
  const reader = body?.getReader();
  const parts: Bytes[] = [];
  let length = 0;
  for (let part = await reader?.read(); part?.value; part = await reader?.read()) {
    parts.push(part.value);
    length += part.value.length;
    if (length > MOST_ASSET_BYTES) {
      await reader?.cancel();
      return undefined;
    }
  }
  const bytes = new Uint8Array(length);
  parts.reduce((at, part) => {
    bytes.set(part, at);
    return at + part.length;
  }, 0);
  return bytes;
}

/** Browsers give out what they have drawn, unless it came from another origin. */
async function drawn(image: HTMLImageElement, address: string): Promise<Bytes | undefined> {
  if (image.currentSrc.replace(/#.*/, '') !== address) return undefined;
  try {
    const bitmap = await createImageBitmap(image);
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    canvas.getContext('2d')?.drawImage(bitmap, 0, 0);
    bitmap.close();
    const blob = await canvas.convertToBlob();
    return blob.size > MOST_ASSET_BYTES ? undefined : new Uint8Array(await blob.arrayBuffer());
  } catch {
    return undefined;
  }
}
