import type { SessionEvent } from './session-event.ts';
import type { RecordingFacts } from './session-recording.ts';

/** What an event makes of the recording. */
export function recordingAfter(
  { recording, isRecorded }: RecordingFacts,
  event: SessionEvent,
  at: number,
): RecordingFacts {
  switch (event.type) {
    case 'recording-asked': {
      const { type: _type, ...asked } = event;
      return { recording: { ...asked, state: 'asked', since: at }, isRecorded };
    }
    case 'recording-allowed':
      return { recording: { state: 'on', grant: event.grant, since: at }, isRecorded: true };
    case 'recording-withdrawn':
    case 'recording-refused':
    case 'recording-stopped':
      return { recording: { state: 'off', askAgainAt: 'askAgainAt' in event ? event.askAgainAt : 0 }, isRecorded };
    default:
      return { recording, isRecorded };
  }
}
