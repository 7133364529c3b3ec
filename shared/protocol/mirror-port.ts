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
export const BLIND_KINDS = ['frame', 'canvas', 'video', 'document', 'closed', 'picture'] as const;

/** Of the console. */
export type ToMirror =
  /** Shows what the customer has scrolled to, or stays where the agent looks. */
  | { readonly type: 'follow'; readonly isFollowing: boolean }
  /** The bytes of what it has asked for; undefined: they cannot be had. */
  | { readonly type: 'asset'; readonly hash: string; readonly bytes: ArrayBuffer | undefined }
  /** The agent looks around, by pixels of the customer's window. */
  | { readonly type: 'scroll'; readonly x: number; readonly y: number }
  /**
   * What is at this place of the picture; answered by `located` with the same `ref`. With a `path`, x and y in turn, it
   * is the smallest that holds all of its places.
   */
  | {
      readonly type: 'locate';
      readonly ref: number;
      readonly x: number;
      readonly y: number;
      readonly path?: readonly number[];
    };

/** A place on the customer's page. `node` and `epoch` as their recorder counts; fractions of the node's box. */
export interface Located {
  readonly epoch: number;
  readonly node: number;
  readonly x: number;
  readonly y: number;
  /** In pixels of the customer's whole document. */
  readonly documentX: number;
  readonly documentY: number;
  /** `field`: can be written into. `slider`: follows a drag. */
  readonly what: LocatedKind;
  /** Of a list box: the texts as they are seen, and which one is chosen. */
  readonly options: readonly string[];
  readonly chosen: number;
  /** The path that was asked about, x and y in turn, as fractions of the node's box. */
  readonly path: readonly number[];
}

export type LocatedKind = (typeof LOCATED_KINDS)[number];
export const LOCATED_KINDS = ['other', 'link', 'button', 'field', 'list', 'slider', 'hidden'] as const;

/** Of the mirror. Sizes and places are in pixels of the customer's window. */
export type FromMirror =
  /** It listens: frames may come. */
  | { readonly type: 'ready' }
  /** Everything up to there is shown. `behindMs`: later than the shortest way seen; undefined for a snapshot. */
  | ({ readonly type: 'applied'; readonly behindMs: number | undefined; readonly isBeat: boolean } & FramePosition)
  /** The customer's page has said how it is built; whether the picture is built so. If not, it asks for a snapshot. */
  | { readonly type: 'checked'; readonly isSame: boolean }
  /** It waits for a fresh snapshot. */
  | { readonly type: 'resync' }
  /** `broken`: it fails again and again and pauses. `none`: there is a picture again. */
  | { readonly type: 'trouble'; readonly trouble: MirrorTrouble }
  | { readonly type: 'size'; readonly width: number; readonly height: number }
  /** As the customer's page says it; for reading only. */
  | { readonly type: 'address'; readonly address: string }
  /** How far the whole document is scrolled in the picture. */
  | { readonly type: 'scrolled'; readonly x: number; readonly y: number }
  | { readonly type: 'pointer'; readonly x: number; readonly y: number; readonly isTouch: boolean }
  | { readonly type: 'click'; readonly x: number; readonly y: number }
  /** It needs the picture or font with this hash; answered by `asset`. */
  | { readonly type: 'asset'; readonly hash: string }
  | { readonly type: 'blind'; readonly spots: readonly BlindSpot[] }
  | { readonly type: 'located'; readonly ref: number; readonly at: Located | undefined };

export type MirrorTrouble = 'none' | 'too-large' | 'broken';
