import type { IconShape } from '../icon-shape.ts';

export const iconCheck: IconShape = { stroke: 'M4.25 10.6l3.65 3.65 7.85-8.5' };
