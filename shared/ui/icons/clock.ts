import type { IconShape } from '../icon-shape.ts';

export const iconClock: IconShape = {
  stroke: 'M2.75 10a7.25 7.25 0 1 0 14.5 0a7.25 7.25 0 1 0 -14.5 0zM10 6v4l2.75 1.75',
};
