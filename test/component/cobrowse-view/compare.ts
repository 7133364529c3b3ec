import type { Page } from '@playwright/test';

/** In pixels of a picture. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Colours that are nearer than this, of 255, look the same: edges of text may fall half a pixel apart. */
const NEAR = 24;

/** How much of two pictures of the same size differs outside of the boxes, from 0 to 1. Runs in any page. */
export async function difference(page: Page, one: Buffer, other: Buffer, hidden: readonly Box[] = []): Promise<number> {
  const texts = [one, other].map((picture) => picture.toString('base64'));
  return page.evaluate(
    async ([pictures, boxes, near]) => {
      const read = async (base64: string) => {
        const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
        const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
        const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d', { willReadFrequently: true });
        context?.drawImage(bitmap, 0, 0);
        for (const { x, y, width, height } of boxes) context?.fillRect(x - 2, y - 2, width + 4, height + 4);
        return context?.getImageData(0, 0, bitmap.width, bitmap.height);
      };
      const [left, right] = await Promise.all(pictures.map(read));
      if (left?.width !== right?.width || left?.height !== right?.height || !left || !right) return 1;
      const [first, second] = [left.data, right.data];
      let different = 0;
      for (let at = 0; at < first.length; at += 4) {
        const isFar = (part: number) => Math.abs((first[at + part] ?? 0) - (second[at + part] ?? 0)) > near;
        if (isFar(0) || isFar(1) || isFar(2)) different += 1;
      }
      return different / (first.length / 4);
    },
    [texts, hidden, NEAR] as const,
  );
}
