import type { Scope, Surface } from '#shared/protocol/session-event.ts';

/** What this page knows of sharing. Each state carries only what is valid in it. */
export type SharingState =
  | { at: 'none' }
  | {
      at: 'asked';
      requestId: string;
      scope: Scope;
      /** `loading`: the code for sharing is on its way; `picking`: the browser's own choice is open. */
      step: 'loading' | 'ready' | 'picking' | 'failed' | 'unsupported';
    }
  | {
      at: 'live';
      surface: Surface;
      /** Milliseconds since 1970. */
      since: number;
      /** `too-large`: the page is more than can be sent; nothing is seen of it. */
      step: 'starting' | 'live' | 'reconnecting' | 'elsewhere' | 'too-large';
    };
