import type { IconShape } from '../icon-shape.ts';

export const iconEyeOff: IconShape = {
  stroke:
    'M5.1 6.4C3.2 7.9 2.25 10 2.25 10S5 15 10 15c1.3 0 2.4-.3 3.4-.8M8.2 5.2A8 8 0 0 1 10 5c5 0 7.75 5 7.75 5s-.7 1.3-2.1 2.6M3.5 3.5l13 13',
};
