import type { IconShape } from '../icon-shape.ts';

export const iconCheckCircle: IconShape = {
  stroke: 'M2.75 10a7.25 7.25 0 1 0 14.5 0a7.25 7.25 0 1 0 -14.5 0zM6.75 10.25l2.25 2.25 4.25-4.75',
};
