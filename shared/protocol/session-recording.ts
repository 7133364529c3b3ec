import type { AgentRef } from './agent-ref.ts';
import type { RecordingGrant } from './recording-event.ts';

/** Free of zod. Each state carries only what is valid in it. */
export type Recording =
  | { state: 'off'; askAgainAt: number }
  | { state: 'asked'; requestId: string; agent: AgentRef; days: number; since: number }
  | { state: 'on'; grant: RecordingGrant; since: number };

/** What a session says of its recording: whether the page is kept now, and whether anything of it ever was. */
export interface RecordingFacts {
  recording: Recording;
  isRecorded: boolean;
}

export const NOT_RECORDED: RecordingFacts = { recording: { state: 'off', askAgainAt: 0 }, isRecorded: false };
