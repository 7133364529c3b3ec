import type { IconShape } from '../icon-shape.ts';

export const iconMinus: IconShape = { stroke: 'M4.25 10h11.5' };
