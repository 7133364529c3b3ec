import type { AssetKind } from './asset-kind.ts';

interface Size {
  readonly width: number;
  readonly height: number;
}

/** A few kilobytes may claim to be a picture that takes gigabytes to show. */
const MOST_PIXELS = 40_000_000;
const MOST_SIDE = 20_000;
/** What says the size of an AVIF picture stands before its pixels. */
const MOST_SEARCHED = 64 * 1024;
/** Markers of JPEG that hold a size: all frames but tables and arithmetic conditioning. */
const NO_FRAME = new Set([0xc4, 0xc8, 0xcc]);

/** Whether a browser can show it without harm. What is no bitmap has no size of its own. */
export function isModest(bytes: Uint8Array, kind: AssetKind): boolean {
  const sizes = sizesOf(bytes, kind);
  return (
    sizes?.every(({ width, height }) => Math.max(width, height) <= MOST_SIDE && width * height <= MOST_PIXELS) ?? false
  );
}

/** Undefined where there should be one and is none. */
function sizesOf(bytes: Uint8Array, kind: AssetKind): readonly Size[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    switch (kind) {
      case 'png':
        return [{ width: view.getUint32(16), height: view.getUint32(20) }];
      case 'gif':
        return [{ width: view.getUint16(6, true), height: view.getUint16(8, true) }];
      case 'bmp':
        return [{ width: Math.abs(view.getInt32(18, true)), height: Math.abs(view.getInt32(22, true)) }];
      case 'jpeg':
        return jpegSize(view);
      case 'webp':
        return [webpSize(view)];
      case 'avif':
        return avifSizes(view);
      default:
        return [];
    }
  } catch {
    return undefined;
  }
}

function jpegSize(view: DataView): readonly Size[] | undefined {
  for (let at = 2; at < view.byteLength;) {
    if (view.getUint8(at) !== 0xff) return undefined;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker >= 0xc0 && marker <= 0xcf && !NO_FRAME.has(marker))
      return [{ width: view.getUint16(at + 7), height: view.getUint16(at + 5) }];
    at += 2 + view.getUint16(at + 2);
  }
  return undefined;
}

function webpSize(view: DataView): Size {
  const form = String.fromCharCode(view.getUint8(15));
  const three = (at: number) => view.getUint16(at, true) + view.getUint8(at + 2) * 0x10000 + 1;
  if (form === 'X') return { width: three(24), height: three(27) };
  if (form === 'L') {
    const bits = view.getUint32(21, true);
    return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
  }
  return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
}

/** Each of the parts that it may be put together of. */
function avifSizes(view: DataView): readonly Size[] | undefined {
  const sizes: Size[] = [];
  for (let at = 0; at + 16 <= Math.min(view.byteLength, MOST_SEARCHED) && sizes.length < 64; at += 1)
    if (view.getUint32(at) === 0x69737065)
      sizes.push({ width: view.getUint32(at + 8), height: view.getUint32(at + 12) });
  return sizes.length > 0 ? sizes : undefined;
}
