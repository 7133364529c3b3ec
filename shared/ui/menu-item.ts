import type { IconShape } from './icon-shape.ts';

/** One line of a menu, or a divider between two. */
export type MenuItem =
  | {
      readonly id: string;
      readonly label: string;
      readonly icon?: IconShape | undefined;
      readonly isDanger?: boolean | undefined;
      readonly isDisabled?: boolean | undefined;
      /** Why it is disabled. */
      readonly reason?: string | undefined;
      /** A choice among others; undefined for a plain command. */
      readonly isChecked?: boolean | undefined;
    }
  | 'divider';
