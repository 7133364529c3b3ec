import type { Action } from './control.ts';
import type { PageRung } from './page-rungs.ts';

/** Free of zod: what must be allowed for an action, the same on all three sides. */
export const rungOfAction = {
  scroll: 'scroll',
  click: 'click',
  drag: 'click',
  choose: 'click',
  text: 'type',
  key: 'type',
} as const satisfies Record<Action['kind'], PageRung>;
