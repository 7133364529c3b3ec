import type { Place } from './place.ts';

/** What the benchmark tells the load generator; each is answered when it is done. */
export type Order =
  | { type: 'connect'; kind: string; url: string; places: readonly Place[] }
  | { type: 'load'; perSecond: number; ms: number }
  | { type: 'close' };

/** The answer to a load, times in ms: from sending to the other end, and to the acknowledgement. */
export interface Report {
  sent: number;
  delivered: number;
  delivery: { p50: number; p99: number };
  answer: { p50: number; p99: number };
}
