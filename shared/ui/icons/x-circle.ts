import type { IconShape } from '../icon-shape.ts';

export const iconXCircle: IconShape = {
  stroke: 'M2.75 10a7.25 7.25 0 1 0 14.5 0a7.25 7.25 0 1 0 -14.5 0zM7.5 7.5l5 5M12.5 7.5l-5 5',
};
