import type { ErrorCode } from '#shared/protocol/errors.ts';

const PASSING: readonly ErrorCode[] = [
  'busy',
  'internal',
  'too-many',
  'too-soon',
  'locked-out',
  'help-desk-unavailable',
  'media-unavailable',
];

/** Whether the same request can succeed later without anybody changing it. */
export function isPassing(code: ErrorCode): boolean {
  return PASSING.includes(code);
}
