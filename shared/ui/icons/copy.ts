import type { IconShape } from '../icon-shape.ts';

export const iconCopy: IconShape = {
  stroke:
    'M8.25 6.75h6.5a1.5 1.5 0 0 1 1.5 1.5v6.5a1.5 1.5 0 0 1-1.5 1.5h-6.5a1.5 1.5 0 0 1-1.5-1.5v-6.5a1.5 1.5 0 0 1 1.5-1.5zM13.25 4.5a1.25 1.25 0 0 0-1.1-.75H5.25a1.5 1.5 0 0 0-1.5 1.5v6.9c0 .5.3.9.75 1.1',
};
