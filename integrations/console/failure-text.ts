import type { ErrorCode, Failure } from '#shared/protocol/errors.ts';
import { t } from './words.ts';

const keys: Record<ErrorCode, Parameters<typeof plain>[0]> = {
  'invalid-input': 'failInvalidInput',
  'not-authenticated': 'failSignIn',
  'token-expired': 'failSignIn',
  'not-allowed': 'failNotAllowed',
  'origin-not-allowed': 'failNotAllowed',
  'not-found': 'failNotFound',
  'key-invalid': 'failNotFound',
  'command-conflict': 'failWrongState',
  'wrong-state': 'failWrongState',
  'already-taken': 'failTaken',
  'offer-closed': 'failOfferClosed',
  'not-available': 'failNotAvailable',
  'at-capacity': 'failAtCapacity',
  'changed-meanwhile': 'failChanged',
  'session-ended': 'failSessionEnded',
  'too-large': 'failTooLarge',
  'too-soon': 'failTooMany',
  'too-many': 'failTooMany',
  'locked-out': 'failTooMany',
  internal: 'failInternal',
  'help-desk-unavailable': 'failHelpDesk',
  busy: 'failBusy',
  'media-unavailable': 'failMedia',
};

type FailureKey =
  | 'failInvalidInput'
  | 'failNotAllowed'
  | 'failNotFound'
  | 'failWrongState'
  | 'failTaken'
  | 'failOfferClosed'
  | 'failNotAvailable'
  | 'failAtCapacity'
  | 'failChanged'
  | 'failSessionEnded'
  | 'failTooLarge'
  | 'failTooMany'
  | 'failHelpDesk'
  | 'failMedia'
  | 'failBusy'
  | 'failInternal'
  | 'failSignIn';

/** What a failure means for the agent, in the language of the console. */
export function failureText({ code }: Failure): string {
  return plain(keys[code]);
}

function plain(key: FailureKey): string {
  return t(key);
}
