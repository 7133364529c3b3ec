import type { IconShape } from '#shared/ui/icon-shape.ts';

export const iconPin: IconShape = {
  stroke: 'M7 3.25h6l-.75 4.75 2.5 2.75v1.25h-9.5v-1.25L7.75 8zM10 12v4.75',
};
