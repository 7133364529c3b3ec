import type { IconShape } from '../icon-shape.ts';

export const iconSoundOff: IconShape = { stroke: 'M3.5 8v4h2.75L10 15.25V4.75L6.25 8zM13.25 8l4 4M17.25 8l-4 4' };
