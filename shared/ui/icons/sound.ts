import type { IconShape } from '../icon-shape.ts';

export const iconSound: IconShape = {
  stroke: 'M3.5 8v4h2.75L10 15.25V4.75L6.25 8zM12.9 7.6a3.4 3.4 0 0 1 0 4.8M15 5.4a6.5 6.5 0 0 1 0 9.2',
};
