import type { IconShape } from '../icon-shape.ts';

export const iconAlert: IconShape = {
  stroke:
    'M8.9 3.9a1.27 1.27 0 0 1 2.2 0l5.95 10.3a1.27 1.27 0 0 1-1.1 1.9H4.05a1.27 1.27 0 0 1-1.1-1.9zM10 7.75v3.5M10 13.65h.01',
};
