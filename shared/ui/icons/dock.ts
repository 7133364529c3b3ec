import type { IconShape } from '../icon-shape.ts';

export const iconDock: IconShape = {
  stroke:
    'M14.25 10.75h-5v-5M9.25 10.75l7-7M13.75 12.75v2a1.5 1.5 0 0 1-1.5 1.5h-7a1.5 1.5 0 0 1-1.5-1.5v-7a1.5 1.5 0 0 1 1.5-1.5h2',
  flip: true,
};
