import type { ErrorCode } from '#shared/protocol/errors.ts';

/** Whether the same request can succeed later without anybody changing it. */
export function isPassing(code: ErrorCode): boolean {
  switch (code) {
    case 'busy':
    case 'internal':
    case 'too-many':
    case 'too-soon':
    case 'locked-out':
    case 'help-desk-unavailable':
    case 'media-unavailable':
      return true;
    case 'invalid-input':
    case 'not-authenticated':
    case 'token-expired':
    case 'not-allowed':
    case 'origin-not-allowed':
    case 'not-found':
    case 'key-invalid':
    case 'command-conflict':
    case 'wrong-state':
    case 'session-ended':
    case 'too-large':
      return false;
  }
}
