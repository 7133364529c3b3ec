import type { IconShape } from '#shared/ui/icon-shape.ts';

export const iconPlay: IconShape = { stroke: 'M6.25 4.25v11.5l9-5.75z' };
