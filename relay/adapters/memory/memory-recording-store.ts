import type { RecordedChunk, RecordingStore } from '../../domain/recording/recording-store.ts';

/** The recording store for tests without a store; passes the same contract suite as the real one. */
export function createMemoryRecordingStore(): RecordingStore {
  const chunks = new Map<string, RecordedChunk>();
  const of = (sessionId: string, now: number) =>
    [...chunks.values()]
      .filter((chunk) => chunk.sessionId === sessionId && chunk.expiresAt > now)
      .sort((left, right) => (left.id < right.id ? -1 : 1));
  const forget = (isOver: (chunk: RecordedChunk) => boolean) => {
    for (const chunk of chunks.values()) if (isOver(chunk)) chunks.delete(chunk.id);
  };
  return {
    append: async (chunk) => {
      if (!chunks.has(chunk.id)) chunks.set(chunk.id, structuredClone(chunk));
    },
    list: async (sessionId, now) => of(sessionId, now).map(({ bytes: _bytes, ...facts }) => facts),
    read: async (sessionId, { after, now, mostBytes }) => {
      const rest = of(sessionId, now).filter(({ id }) => id > after);
      let left = mostBytes;
      return rest.filter(({ size }, index) => {
        left -= size;
        return index === 0 || left >= 0;
      });
    },
    remove: async (sessionId) => forget((chunk) => chunk.sessionId === sessionId),
    expire: async (now) => forget(({ expiresAt }) => expiresAt <= now),
  };
}
