import type { IconShape } from '../icon-shape.ts';

export const iconLink: IconShape = {
  stroke:
    'M8.4 11.6a2.9 2.9 0 0 0 4.1 0l2.7-2.7a2.9 2.9 0 0 0-4.1-4.1l-.9.9M11.6 8.4a2.9 2.9 0 0 0-4.1 0l-2.7 2.7a2.9 2.9 0 0 0 4.1 4.1l.9-.9',
};
