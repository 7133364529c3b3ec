import type { IconShape } from '#shared/ui/icon-shape.ts';

export const iconUndo: IconShape = { stroke: 'M7.25 4.5L3.75 8l3.5 3.5M3.75 8h7.5a5 5 0 0 1 0 10' };
