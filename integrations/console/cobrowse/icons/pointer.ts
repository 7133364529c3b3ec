import type { IconShape } from '#shared/ui/icon-shape.ts';

export const iconPointer: IconShape = { stroke: 'M4.25 3.75l4.9 12.3 2-5.1 5.1-2z' };
