/** What is known of a chunk without its bytes. Times in ms since 1970. */
export interface ChunkFacts {
  /** Rises with the time within a session: a place to read on from. */
  id: string;
  sessionId: string;
  /** The customer's grant on which it was kept. */
  spanId: string;
  /** When its first and last part came. */
  from: number;
  until: number;
  /** When the snapshots in it came: from each of them a picture can begin. */
  keyframes: number[];
  size: number;
  /** The same for a whole span, so that none is ever there by half. */
  expiresAt: number;
}

/** Parts of frames with when they came (shared/protocol/recording-entry.ts): at most some 100 kB, or some seconds. */
export interface RecordedChunk extends ChunkFacts {
  bytes: Uint8Array;
}

/** Where masked frames of shared pages are kept, when the customer allowed it. Throws when the store does not answer. */
export interface RecordingStore {
  /** Once it resolves, the chunk survives. The same id twice keeps the first. */
  append(chunk: RecordedChunk): Promise<void>;
  /** Everything of a session that has not expired by `now`, in order. */
  list(sessionId: string, now: number): Promise<ChunkFacts[]>;
  /** The chunks after the id `after` ('' for the first), in order: at least one, then as many as fit in `mostBytes`. */
  read(sessionId: string, range: { after: string; now: number; mostBytes: number }): Promise<RecordedChunk[]>;
  /** Deletes everything of a session. */
  remove(sessionId: string): Promise<void>;
  /** Deletes what has expired by `now`, of all sessions. */
  expire(now: number): Promise<void>;
}

/** Expiry first, so that what has expired is one range of ids. */
export function chunkId(
  { expiresAt, sessionId, from }: Pick<ChunkFacts, 'expiresAt' | 'sessionId' | 'from'>,
  count: number,
): string {
  return [instant(expiresAt), sessionId, instant(from), String(count).padStart(7, '0')].join(':');
}

/** Every id of a chunk that has expired by `now` sorts before this. */
export function expiredBefore(now: number): string {
  return `${instant(now)}:~`;
}

function instant(ms: number): string {
  return String(Math.round(ms)).padStart(15, '0');
}
