import { recordingAfter } from './recording-after.ts';
import type { SessionEvent } from './session-event.ts';
import type { RecordingFacts } from './session-recording.ts';

/** The part of the fold about recordings, which a customer's page leaves out until somebody asks for one. */
export function nextRecording(facts: RecordingFacts, event: SessionEvent, at: number): Partial<RecordingFacts> {
  return recordingAfter(facts, event, at);
}
