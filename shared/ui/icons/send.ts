import type { IconShape } from '../icon-shape.ts';

export const iconSend: IconShape = { stroke: 'M3.25 9.6L16.75 3.25l-3.6 13.5-3.9-5.5zM9.25 11.25l7.5-8', flip: true };
