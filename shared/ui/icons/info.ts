import type { IconShape } from '../icon-shape.ts';

export const iconInfo: IconShape = {
  stroke: 'M2.75 10a7.25 7.25 0 1 0 14.5 0a7.25 7.25 0 1 0 -14.5 0zM10 9.25v4.25M10 6.6h.01',
};
