import { DETAILS_LIMITS } from '#shared/protocol/details-limits.ts';

/** Controls, and marks that would turn what stands around them. */
const UNSEEN = /[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]+/g;

/** As the contract wants its texts: one line, not longer than `max`. */
export function oneLine(text: string, max: number = DETAILS_LIMITS.text): string {
  const line = text.replace(UNSEEN, ' ').replace(/ {2,}/g, ' ').trim();
  return line.length > max ? `${line.slice(0, max - 1)}…` : line;
}
