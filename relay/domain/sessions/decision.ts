import type { Result } from '#shared/protocol/result.ts';
import type { SessionEvent } from '#shared/protocol/session-event.ts';

/** What a command means: its events, none when nothing changes, or why it is refused. */
export type Decision = Result<SessionEvent[]>;
