/** Free of zod: the page keeps to these before it sends, the relay refuses what does not. */
export const DETAILS_LIMITS = {
  problems: 50,
  requests: 50,
  /** Of one problem's text, of its place and of one address, in UTF-16 units. */
  text: 300,
  /** Of one set of details as JSON, in UTF-16 units. */
  size: 16_000,
  /** Sets in one session: each stays in its log. */
  sets: 12,
  /** Between one set and the next question for a fresh one. */
  pauseMs: 5000,
} as const;
