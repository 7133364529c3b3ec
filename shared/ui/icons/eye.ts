import type { IconShape } from '../icon-shape.ts';

export const iconEye: IconShape = {
  stroke:
    'M2.25 10S5 5 10 5s7.75 5 7.75 5S15 15 10 15s-7.75-5-7.75-5zM7.75 10a2.25 2.25 0 1 0 4.5 0a2.25 2.25 0 1 0 -4.5 0z',
};
