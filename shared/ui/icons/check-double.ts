import type { IconShape } from '../icon-shape.ts';

export const iconCheckDouble: IconShape = { stroke: 'M2.5 10.6l3.4 3.4 6.85-7.5M9.2 13.2l.9.8 7.4-7.5' };
