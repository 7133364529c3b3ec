import type { Place } from './place.ts';

/** Both ends of one shared page, connected: what is sent at the page is counted at the viewer. */
export interface FrameLine {
  sendChange: () => void;
  sendSnapshot: () => void;
  close: () => void;
}

/** What is sent: as bytes, which nobody on the way reads, or as the same amount of JSON, which is read on the way. */
export interface Load {
  change: { bytes: Buffer; json: object };
  snapshot: { bytes: Buffer; json: object };
}

/** `arrived` is called for each whole frame at the viewer. */
export type OpenFrameLine = (url: string, place: Place, load: Load, arrived: () => void) => Promise<FrameLine>;
