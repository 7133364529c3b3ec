import { css } from 'lit';
import { storageNames } from '../session/storage-names.ts';

/** The customer's text sizes in per cent (row C2). */
export const TEXT_SIZES = [90, 100, 115, 130, 150] as const;
export type TextSize = (typeof TEXT_SIZES)[number];

/** For the outermost root: `data-text-size` scales all text in it. */
export const textSizeStyles = css`
  [data-text-size='90'] {
    --casement-font-scale: 0.9;
  }
  [data-text-size='115'] {
    --casement-font-scale: 1.15;
  }
  [data-text-size='130'] {
    --casement-font-scale: 1.3;
  }
  [data-text-size='150'] {
    --casement-font-scale: 1.5;
  }
`;

/** The size chosen before, 100 where nothing is stored. */
export function readTextSize(): TextSize {
  try {
    const stored = Number(localStorage.getItem(storageNames.textSize));
    return TEXT_SIZES.find((size) => size === stored) ?? 100;
  } catch {
    return 100;
  }
}
