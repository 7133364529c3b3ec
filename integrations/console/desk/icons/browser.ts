import type { IconShape } from '#shared/ui/icon-shape.ts';

export const iconBrowser: IconShape = {
  stroke:
    'M4.25 3.75h11.5A1.5 1.5 0 0 1 17.25 5.25v9.5a1.5 1.5 0 0 1-1.5 1.5H4.25a1.5 1.5 0 0 1-1.5-1.5v-9.5A1.5 1.5 0 0 1 4.25 3.75zM2.75 7.5h14.5M5.3 5.65h.01M7.3 5.65h.01',
};
