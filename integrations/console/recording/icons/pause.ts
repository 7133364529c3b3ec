import type { IconShape } from '#shared/ui/icon-shape.ts';

export const iconPause: IconShape = { stroke: 'M6.75 4.5v11M13.25 4.5v11' };
