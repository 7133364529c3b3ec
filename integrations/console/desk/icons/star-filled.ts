import type { IconShape } from '#shared/ui/icon-shape.ts';

export const iconStarFilled: IconShape = {
  stroke: '',
  fill: 'M10 2.4l2.3 4.85 5.35.7-3.9 3.7 1 5.3L10 14.4l-4.75 2.55 1-5.3-3.9-3.7 5.35-.7z',
};
