import type { Result } from '#shared/protocol/result.ts';

/** One end of a shared page, as its connection hears it. A failure ends the connection. */
export interface Speaker {
  /** Takes its place; afterwards everything else may be called. */
  open(): Result<undefined>;
  frame(part: Uint8Array): Result<undefined>;
  /** Parsed JSON, not checked otherwise. */
  message(raw: unknown): Result<undefined>;
  drained(): void;
  /** The session has gone on, or a grant has run out. */
  recheck(): void;
  leave(): void;
}
