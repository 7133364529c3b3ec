import type { IconShape } from '../icon-shape.ts';

export const iconTicket: IconShape = {
  stroke:
    'M3 6.25a1 1 0 0 1 1-1h12a1 1 0 0 1 1 1v2a1.75 1.75 0 0 0 0 3.5v2a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1v-2a1.75 1.75 0 0 0 0-3.5zM8 8.25h4M8 11.75h4',
};
