import type { IconShape } from '#shared/ui/icon-shape.ts';

export const iconUser: IconShape = {
  stroke: 'M7 6.75a3 3 0 1 0 6 0a3 3 0 1 0 -6 0M3.75 16.75c.5-3.25 3-5 6.25-5s5.75 1.75 6.25 5',
};
