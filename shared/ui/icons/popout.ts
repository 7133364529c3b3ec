import type { IconShape } from '../icon-shape.ts';

export const iconPopout: IconShape = {
  stroke:
    'M11.5 3.75h4.75V8.5M16.25 3.75L9.5 10.5M14.75 11.75v3a1.5 1.5 0 0 1-1.5 1.5h-8a1.5 1.5 0 0 1-1.5-1.5v-8a1.5 1.5 0 0 1 1.5-1.5h3',
  flip: true,
};
