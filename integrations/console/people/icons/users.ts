import type { IconShape } from '#shared/ui/icon-shape.ts';

export const iconUsers: IconShape = {
  stroke:
    'M4.75 7a2.75 2.75 0 1 0 5.5 0a2.75 2.75 0 1 0-5.5 0M2.25 16c.4-2.9 2.4-4.4 5.25-4.4s4.85 1.5 5.25 4.4M13 4.5a2.75 2.75 0 0 1 0 5M14.9 12c1.7.6 2.65 2 2.85 4',
};
