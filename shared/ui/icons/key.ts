import type { IconShape } from '../icon-shape.ts';

export const iconKey: IconShape = {
  stroke: 'M3.5 12.75a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0 -7 0zM9.6 10.25L16.25 3.75M13.25 6.65l2.35 2.35',
};
