import type { IconShape } from '#shared/ui/icon-shape.ts';

export const iconChatNew: IconShape = {
  stroke:
    'M3.25 6a2.25 2.25 0 0 1 2.25-2.25h9A2.25 2.25 0 0 1 16.75 6v5.5a2.25 2.25 0 0 1-2.25 2.25H9.5l-3.75 3v-3H5.5a2.25 2.25 0 0 1-2.25-2.25zM7 7.75h6M7 10.25h3.5',
};
