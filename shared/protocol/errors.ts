/** Every failure that a client can see, with the HTTP status it maps to. Free of zod: browsers import it. */
export const errorStatus = {
  'invalid-input': 400,
  'not-authenticated': 401,
  'token-expired': 401,
  'not-allowed': 403,
  'origin-not-allowed': 403,
  'not-found': 404,
  'key-invalid': 404,
  'command-conflict': 409,
  'wrong-state': 409,
  'already-taken': 409,
  'offer-closed': 409,
  'not-available': 409,
  'at-capacity': 409,
  'changed-meanwhile': 409,
  'session-ended': 410,
  'too-large': 413,
  'too-soon': 429,
  'too-many': 429,
  'locked-out': 429,
  internal: 500,
  'help-desk-unavailable': 502,
  busy: 503,
  'media-unavailable': 503,
} as const;

export type ErrorCode = keyof typeof errorStatus;

/** `message` is a sentence for people; `retryAfterMs` says when the same request may succeed. */
export interface Failure {
  code: ErrorCode;
  message: string;
  retryAfterMs?: number;
}
