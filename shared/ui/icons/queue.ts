import type { IconShape } from '../icon-shape.ts';

export const iconQueue: IconShape = { stroke: 'M4 5.25h12M4 10h8M4 14.75h5M13.5 14.5l1.75 1.75 2.25-3', flip: true };
