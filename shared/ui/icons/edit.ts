import type { IconShape } from '../icon-shape.ts';

export const iconEdit: IconShape = { stroke: 'M12.75 4.25l3 3L7.5 15.5l-3.75.75.75-3.75zM11 6l3 3' };
