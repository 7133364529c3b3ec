import { z } from 'zod';

/**
 * What an agent does on a page that is in sight. Nodes are the ids of the recorder whose `epoch` goes with them; places
 * in them are fractions of their box, so that they fit whatever size it has at the customer.
 */
const id = z.number().int().positive();
const fraction = z.number().min(0).max(1);
const pixels = z.number().min(-100_000).max(100_000);

/** Pressed as one key; what a person writes goes as `text`. */
export const ControlKey = z.enum([
  'Enter',
  'Tab',
  'Escape',
  'Backspace',
  'Delete',
  'ArrowUp',
  'ArrowDown',
  'ArrowLeft',
  'ArrowRight',
  'Home',
  'End',
  'PageUp',
  'PageDown',
  'SelectAll',
]);

export const Action = z.discriminatedUnion('kind', [
  /** As a wheel turned over the node would: by pixels. */
  z.strictObject({ kind: z.literal('scroll'), node: id, left: pixels, top: pixels }),
  /** The first click of two goes as one, at once; the second says that it is one. */
  z.strictObject({
    kind: z.literal('click'),
    node: id,
    x: fraction,
    y: fraction,
    clicks: z.union([z.literal(1), z.literal(2)]),
  }),
  /** Pressed at the first place, moved over the others, let go at the last; all in the box of one node. */
  z.strictObject({
    kind: z.literal('drag'),
    node: id,
    places: z
      .array(z.strictObject({ x: fraction, y: fraction }))
      .min(2)
      .max(50),
  }),
  /** An option of a list box, by its number from 0: the list that opens is the browser's own and is not seen. */
  z.strictObject({ kind: z.literal('choose'), node: id, option: z.number().int().min(0).max(100_000) }),
  /** Written where the focus is. */
  z.strictObject({ kind: z.literal('text'), text: z.string().min(1).max(500) }),
  z.strictObject({ kind: z.literal('key'), key: ControlKey, shift: z.boolean() }),
]);

/** What only shows something: nothing on the page changes. Places are in pixels of the customer's whole document. */
export const Gesture = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('point'), x: pixels, y: pixels }),
  z.strictObject({ type: z.literal('point-away') }),
  /** The next piece of a line; the first of it begins a new one. `points`: x and y in turn. */
  z.strictObject({
    type: z.literal('stroke'),
    stroke: z.number().int().nonnegative(),
    points: z.array(pixels).min(2).max(200),
  }),
  /** Everything drawn is gone. */
  z.strictObject({ type: z.literal('wipe') }),
]);

/** What became of an action. Only `done` changed anything. */
export const Outcome = z.enum([
  'done',
  'not-granted', // the customer has not allowed this, or not any more
  'not-controller', // a colleague has the control
  'customer-busy', // the customer's own hand is on the page
  'private-field', // masked, a password, a file, a payment
  'site-forbids', // the page says that nobody else may act there
  'other-site', // a link that leads away from the site
  'download',
  'covered', // something else lies over it
  'gone', // not on the page any more
  'no-field', // nothing that can be written into has the focus
  'too-fast',
  'failed',
]);

export type ControlKey = z.infer<typeof ControlKey>;
export type Action = z.infer<typeof Action>;
export type Gesture = z.infer<typeof Gesture>;
export type Outcome = z.infer<typeof Outcome>;
