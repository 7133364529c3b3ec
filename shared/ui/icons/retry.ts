import type { IconShape } from '../icon-shape.ts';

export const iconRetry: IconShape = { stroke: 'M16.25 10a6.25 6.25 0 1 1-1.9-4.5l1.9 1.8M16.25 3.5v3.8h-3.8' };
