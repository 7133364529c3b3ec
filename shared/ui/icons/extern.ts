import type { IconShape } from '../icon-shape.ts';

export const iconExtern: IconShape = {
  stroke:
    'M8 4.75H5.25A1.5 1.5 0 0 0 3.75 6.25v8.5a1.5 1.5 0 0 0 1.5 1.5h8.5a1.5 1.5 0 0 0 1.5-1.5V12M11.5 3.75h4.75V8.5M16.25 3.75L9.75 10.25',
  flip: true,
};
