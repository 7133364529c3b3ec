import type { IconShape } from '../icon-shape.ts';

export const iconLeave: IconShape = {
  stroke: 'M11.75 4.75H5.5a1.25 1.25 0 0 0-1.25 1.25v8a1.25 1.25 0 0 0 1.25 1.25h6.25M8.75 10h8M13.75 7l3 3-3 3',
  flip: true,
};
