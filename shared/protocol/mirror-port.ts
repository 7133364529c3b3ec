/**
 * What goes over the port between the console and the page on the other origin that rebuilds the customer's page. Parts
 * of frames go to it as `ArrayBuffer`, everything else as one of these. Free of zod: both ends are browsers.
 */

/** First message of the console, to the origin of the mirror only; it carries the port. */
export const MIRROR_HELLO = 'casement:mirror';

/** Where of the customer's page a frame belongs. */
export interface FramePosition {
  readonly epoch: number;
  readonly base: number;
  readonly seq: number;
}

/** What cannot be shown, in pixels of the customer's window. `host` is the other site of a frame, where it is known. */
export interface BlindSpot {
  readonly kind: BlindKind;
  readonly host: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export type BlindKind = (typeof BLIND_KINDS)[number];
export const BLIND_KINDS = ['frame', 'canvas', 'video', 'document', 'closed'] as const;

/** Of the console. */
export type ToMirror =
  /** Shows what the customer has scrolled to, or stays where the agent looks. */
  | { readonly type: 'follow'; readonly isFollowing: boolean }
  /** The agent looks around, by pixels of the customer's window. */
  | { readonly type: 'scroll'; readonly x: number; readonly y: number };

/** Of the mirror. Sizes and places are in pixels of the customer's window. */
export type FromMirror =
  /** It listens: frames may come. */
  | { readonly type: 'ready' }
  /** Everything up to there is shown. `behindMs`: later than the shortest way seen; undefined for a snapshot. */
  | ({ readonly type: 'applied'; readonly behindMs: number | undefined; readonly isBeat: boolean } & FramePosition)
  /** It waits for a fresh snapshot. */
  | { readonly type: 'resync' }
  /** `broken`: it fails again and again and pauses. `none`: there is a picture again. */
  | { readonly type: 'trouble'; readonly trouble: MirrorTrouble }
  | { readonly type: 'size'; readonly width: number; readonly height: number }
  /** As the customer's page says it; for reading only. */
  | { readonly type: 'address'; readonly address: string }
  | { readonly type: 'pointer'; readonly x: number; readonly y: number; readonly isTouch: boolean }
  | { readonly type: 'click'; readonly x: number; readonly y: number }
  | { readonly type: 'blind'; readonly spots: readonly BlindSpot[] };

export type MirrorTrouble = 'none' | 'too-large' | 'broken';
