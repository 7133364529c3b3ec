import type { IconShape } from '../icon-shape.ts';

export const iconShieldCheck: IconShape = {
  stroke: 'M10 2.75l6 2.1v4.5c0 3.9-2.5 6.6-6 7.9-3.5-1.3-6-4-6-7.9v-4.5zM7.25 9.9l2 2 3.5-3.9',
};
