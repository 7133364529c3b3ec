import type { IconShape } from '../icon-shape.ts';

export const iconPlus: IconShape = { stroke: 'M10 4.25v11.5M4.25 10h11.5' };
