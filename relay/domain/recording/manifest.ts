import type { RecordingManifest } from '#shared/protocol/recording.ts';
import type { ChunkFacts } from './recording-store.ts';

type Span = RecordingManifest['spans'][number];

/** What chunks, in order, make together. A span that a crash cut off ends with what was written of it. */
export function manifestOf(sessionId: string, chunks: readonly ChunkFacts[], isOn: boolean): RecordingManifest {
  const spans = new Map<string, Span>();
  for (const { spanId: id, from, until, size } of chunks) {
    const span = spans.get(id) ?? { id, from, until, size: 0 };
    spans.set(id, { ...span, until: Math.max(span.until, until), size: span.size + size });
  }
  const keyframes = chunks.flatMap(({ keyframes: times }, index) =>
    times.map((at) => ({ at, after: chunks[index - 1]?.id ?? '' })),
  );
  return {
    sessionId,
    spans: [...spans.values()],
    keyframes,
    size: chunks.reduce((sum, chunk) => sum + chunk.size, 0),
    expiresAt: chunks.length === 0 ? null : Math.min(...chunks.map(({ expiresAt }) => expiresAt)),
    isOn,
  };
}
