import type { IconShape } from '../icon-shape.ts';

export const iconBell: IconShape = {
  stroke:
    'M10 3a4.75 4.75 0 0 0-4.75 4.75c0 3.25-1.5 4.25-1.5 5.5h12.5c0-1.25-1.5-2.25-1.5-5.5A4.75 4.75 0 0 0 10 3zM8.25 15.75a1.85 1.85 0 0 0 3.5 0',
};
