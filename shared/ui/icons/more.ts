import type { IconShape } from '../icon-shape.ts';

export const iconMore: IconShape = {
  stroke: '',
  fill: 'M3.65 10a1.1 1.1 0 1 0 2.2 0a1.1 1.1 0 1 0 -2.2 0zM8.9 10a1.1 1.1 0 1 0 2.2 0a1.1 1.1 0 1 0 -2.2 0zM14.15 10a1.1 1.1 0 1 0 2.2 0a1.1 1.1 0 1 0 -2.2 0z',
};
