import type { IconShape } from '../icon-shape.ts';

export const iconLock: IconShape = {
  stroke:
    'M5.75 9h8.5a1.25 1.25 0 0 1 1.25 1.25v5a1.25 1.25 0 0 1-1.25 1.25h-8.5a1.25 1.25 0 0 1-1.25-1.25v-5A1.25 1.25 0 0 1 5.75 9zM7 9V6.5a3 3 0 0 1 6 0V9',
};
