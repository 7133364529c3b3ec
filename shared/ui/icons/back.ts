import type { IconShape } from '../icon-shape.ts';

export const iconBack: IconShape = { stroke: 'M16.25 10H4M8.75 5.25L4 10l4.75 4.75', flip: true };
