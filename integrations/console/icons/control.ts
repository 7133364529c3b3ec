import type { IconShape } from '#shared/ui/icon-shape.ts';

export const iconControl: IconShape = {
  stroke: 'M8 7.75l3.6 9 1.5-3.75 3.75-1.5zM7.75 3v1.75M3 7.75h1.75M4.4 4.4l1.2 1.2M11.1 4.4L9.9 5.6M4.4 11.1l1.2-1.2',
};
