import type { Page } from '@playwright/test';

/** Colours that are nearer than this, of 255, look the same: edges of text may fall half a pixel apart. */
const NEAR = 24;

/** How much of two pictures of the same size differs, from 0 to 1. Runs in any page. */
export async function difference(page: Page, one: Buffer, other: Buffer): Promise<number> {
  const texts = [one, other].map((picture) => picture.toString('base64'));
  return page.evaluate(
    async ([pictures, near]) => {
      const read = async (base64: string) => {
        const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
        const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
        const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
        context?.drawImage(bitmap, 0, 0);
        return context?.getImageData(0, 0, bitmap.width, bitmap.height);
      };
      const [left, right] = await Promise.all(pictures.map(read));
      if (left?.width !== right?.width || left?.height !== right?.height || !left || !right) return 1;
      let different = 0;
      for (let at = 0; at < left.data.length; at += 4) {
        const apart = [0, 1, 2].map((part) => Math.abs((left.data[at + part] ?? 0) - (right.data[at + part] ?? 0)));
        if (Math.max(...apart) > near) different += 1;
      }
      return different / (left.data.length / 4);
    },
    [texts, NEAR] as const,
  );
}
