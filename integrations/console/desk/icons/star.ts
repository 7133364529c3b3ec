import type { IconShape } from '#shared/ui/icon-shape.ts';

export const iconStar: IconShape = {
  stroke: 'M10 2.9l2.15 4.5 4.95.65-3.6 3.45.9 4.9L10 14l-4.4 2.4.9-4.9L2.9 8.05l4.95-.65z',
};
