import type { IconShape } from '../icon-shape.ts';

export const iconOffline: IconShape = {
  stroke:
    'M3 3.5l14 13.5M7.2 12.4a4 4 0 0 1 4.3-.8M4.6 9.7A7.6 7.6 0 0 1 7.7 7.9M10.6 7.25a7.7 7.7 0 0 1 4.8 2.45M2.25 7.2a11 11 0 0 1 2.9-1.9M8.2 4.25a11 11 0 0 1 9.55 2.95M10 15.25h.01',
};
