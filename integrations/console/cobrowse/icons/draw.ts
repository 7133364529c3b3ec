import type { IconShape } from '#shared/ui/icon-shape.ts';

export const iconDraw: IconShape = {
  stroke: 'M3.5 14.5c2-5.5 3.6-9.2 5-8.8 1.6.5-1 6.3.6 6.8 1.6.5 2.5-4.4 4-3.9 1.3.45-.7 3.5.5 4.2.9.5 1.9-.3 2.9-1.3',
};
