import type { IconShape } from '../icon-shape.ts';

export const iconDown: IconShape = { stroke: 'M5.5 7.75L10 12.25l4.5-4.5' };
