import type { IconShape } from '../icon-shape.ts';

export const iconScreen: IconShape = {
  stroke:
    'M4 3.75h12A1.25 1.25 0 0 1 17.25 5v7A1.25 1.25 0 0 1 16 13.25H4A1.25 1.25 0 0 1 2.75 12V5A1.25 1.25 0 0 1 4 3.75zM10 13.25v3M6.75 16.25h6.5',
};
