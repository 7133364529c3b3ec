import { z } from 'zod';

/** CSS. Whether a browser understands it is for the page to find out: what it does not understand makes a page private. */
const selectors = z.array(z.string().trim().min(1).max(200)).max(100);
const mode = z.enum(['open', 'private']);
const lists = { mask: selectors, show: selectors, block: selectors };

/** What the agents of a company see of one of its sites (docs/masking.md); the marks in the pages count as well. */
export const MaskingRules = z.strictObject({
  /** `open`: everything that nothing masks. `private`: nothing but what `show` names. */
  mode,
  ...lists,
  /** For some pages, on top of the rest. */
  pages: z
    .array(
      z.strictObject({
        /** Address without query and fragment, or a path for any host; `*` stands for anything but `/`, `**` for anything. */
        url: z.string().trim().min(1).max(300),
        mode: mode.optional(),
        ...lists,
        /** Nobody but the customer acts on these pages (row K11). */
        isSensitive: z.boolean(),
      }),
    )
    .max(50),
});

export type MaskingRules = z.infer<typeof MaskingRules>;
