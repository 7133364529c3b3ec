import mongoose, { type Connection } from 'mongoose';
import {
  expiredBefore,
  type ChunkFacts,
  type RecordedChunk,
  type RecordingStore,
} from '../../domain/recording/recording-store.ts';

const BUCKET = 'recordings';
/** Larger than any chunk of a recording, so that each is one document beside its file. */
const CHUNK_BYTES = 1024 * 1024;
/** How many are deleted by one command. */
const BATCH = 500;
const DUPLICATE_KEY = 11_000;

interface FileDocument {
  _id: string;
  length: number;
  filename: string;
  metadata: Omit<ChunkFacts, 'id' | 'size' | 'sessionId'>;
}
interface ChunkDocument {
  _id: unknown;
  files_id: string;
  n: number;
  data: mongoose.mongo.Binary;
}
type Files = mongoose.mongo.Collection<FileDocument>;
type Chunks = mongoose.mongo.Collection<ChunkDocument>;

/**
 * Recordings in GridFS: one file for each chunk, named after its session. A file is there only after its bytes are, so
 * that a crash leaves nothing half; and the bytes go before the file, so that nothing stays that cannot be found.
 */
export async function createMongoRecordingStore(connection: Connection): Promise<RecordingStore> {
  const { db } = connection;
  if (!db) throw new Error('The store is not connected.');
  const bucket = new mongoose.mongo.GridFSBucket(db, { bucketName: BUCKET, chunkSizeBytes: CHUNK_BYTES });
  const files: Files = db.collection(`${BUCKET}.files`);
  const chunks: Chunks = db.collection(`${BUCKET}.chunks`);
  await files.createIndexes([{ key: { filename: 1, _id: 1 } }]);
  return {
    append: (chunk) => write(bucket, chunk),
    list: async (sessionId, now) => (await alive(files, sessionId, now).toArray()).map(factsOf),
    read: async (sessionId, range) => {
      const found = await next(files, sessionId, range);
      const documents = await chunks.find({ files_id: { $in: found.map(({ id }) => id) } }).toArray();
      return found.map((facts) => withBytes(facts, documents));
    },
    remove: (sessionId) => removeAll(files, chunks, sessionId),
    expire: async (now) => {
      await chunks.deleteMany({ files_id: { $lt: expiredBefore(now) } });
      await files.deleteMany({ _id: { $lt: expiredBefore(now) } });
    },
  };
}

function write(bucket: mongoose.mongo.GridFSBucket, chunk: RecordedChunk): Promise<void> {
  const { id, sessionId, size: _size, bytes, ...metadata } = chunk;
  return new Promise((resolve, reject) => {
    const upload = bucket.openUploadStreamWithId(id as never, sessionId, { metadata });
    upload.on('error', (error: Error & { code?: number }) => {
      if (error.code === DUPLICATE_KEY) resolve();
      else reject(error);
    });
    upload.on('finish', () => resolve());
    upload.end(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  });
}

function alive(files: Files, sessionId: string, now: number, after = '') {
  const from = expiredBefore(now) > after ? { $gte: expiredBefore(now) } : { $gt: after };
  return files.find({ filename: sessionId, _id: from }).sort({ _id: 1 });
}

async function next(
  files: Files,
  sessionId: string,
  { after, now, mostBytes }: { after: string; now: number; mostBytes: number },
): Promise<ChunkFacts[]> {
  const found: ChunkFacts[] = [];
  let left = mostBytes;
  for await (const file of alive(files, sessionId, now, after)) {
    left -= file.length;
    if (found.length > 0 && left < 0) break;
    found.push(factsOf(file));
  }
  return found;
}

async function removeAll(files: Files, chunks: Chunks, sessionId: string): Promise<void> {
  for (;;) {
    const found = await files.find({ filename: sessionId }).limit(BATCH).toArray();
    const ids = found.map(({ _id }) => _id);
    if (ids.length === 0) return;
    await chunks.deleteMany({ files_id: { $in: ids } });
    await files.deleteMany({ _id: { $in: ids } });
  }
}

function factsOf({ _id: id, filename: sessionId, length: size, metadata }: FileDocument): ChunkFacts {
  const { spanId, from, until, keyframes, expiresAt } = metadata;
  return { id, sessionId, size, spanId, from, until, keyframes, expiresAt };
}

function withBytes(facts: ChunkFacts, documents: readonly ChunkDocument[]): RecordedChunk {
  const parts = documents.filter(({ files_id: id }) => id === facts.id).sort((left, right) => left.n - right.n);
  const bytes = new Uint8Array(facts.size);
  let at = 0;
  for (const { data } of parts) {
    bytes.set(data.value().subarray(0, facts.size - at), at);
    at += data.length();
  }
  return { ...facts, bytes };
}
