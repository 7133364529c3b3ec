/** What the desk can do wrong on purpose; each is something the real cloud was seen to do. */
export const FAULT_KINDS = [
  'unauthorized',
  'forbidden',
  'not-found',
  'conflict',
  'unprocessable',
  'rate-limit',
  'server-error',
  'unavailable',
  'slow',
  'lost-answer',
  'refused',
] as const;
export type FaultKind = (typeof FAULT_KINDS)[number];

export interface Fault {
  readonly kind: FaultKind;
  /** Requests still to be hit; null until it is switched off. */
  readonly left: number | null;
  /** Only requests whose path starts with this, for example `/api/v2/tickets/1042`. */
  readonly path: string;
  /** Only requests with this method, in capitals; all when empty. */
  readonly method: string;
  /** Seconds in the `Retry-After` header of rate-limit and unavailable. */
  readonly retryAfter: number;
  /** Milliseconds before a slow answer. */
  readonly delay: number;
}
