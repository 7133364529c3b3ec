import type { Place } from './place.ts';

/** What the benchmark tells the generator of frames; rates are of all pages together, in a second. */
export type FrameOrder =
  | { type: 'connect'; kind: string; url: string; places: readonly Place[] }
  | { type: 'stream'; changes: number; snapshots: number; ms: number }
  | { type: 'close' };

/** Frames sent at the pages, and arrived at their viewers. */
export interface FrameReport {
  sent: number;
  arrived: number;
}
