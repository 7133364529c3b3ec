import type { IconShape } from '#shared/ui/icon-shape.ts';

export const iconGlobe: IconShape = {
  stroke:
    'M2.75 10a7.25 7.25 0 1 0 14.5 0a7.25 7.25 0 1 0-14.5 0M2.75 10h14.5M10 2.75c2.2 2 3.25 4.5 3.25 7.25S12.2 15.25 10 17.25C7.8 15.25 6.75 12.75 6.75 10S7.8 4.75 10 2.75z',
};
