import type { Commit, SessionEvent } from '#shared/protocol/session-event.ts';

/** One question about recording: refused, or recorded from `at` to `until`. Times in ms since 1970. */
export type RecordingTime = { kind: 'refused'; at: number } | { kind: 'recorded'; at: number; until: number };

/** Everything this customer let be recorded, or did not, in order (row K8). */
export function recordingTimes(commits: readonly Commit[], endedAt: number): RecordingTime[] {
  const times: RecordingTime[] = [];
  for (const { at, events } of commits) for (const event of events) add(times, event, { at, endedAt });
  return times;
}

function add(times: RecordingTime[], { type }: SessionEvent, { at, endedAt }: { at: number; endedAt: number }): void {
  if (type === 'recording-refused') times.push({ kind: 'refused', at });
  if (type === 'recording-allowed') times.push({ kind: 'recorded', at, until: endedAt });
  const open = times.at(-1);
  if (type === 'recording-stopped' && open?.kind === 'recorded' && open.until === endedAt) open.until = at;
}
