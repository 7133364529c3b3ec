import type { IconShape } from '#shared/ui/icon-shape.ts';

export const iconSliders: IconShape = {
  stroke:
    'M3 6.25h6.25M13.25 6.25H17M3 13.75h3.75M10.75 13.75H17M9.25 6.25a2 2 0 1 0 4 0a2 2 0 1 0 -4 0M6.75 13.75a2 2 0 1 0 4 0a2 2 0 1 0 -4 0',
};
