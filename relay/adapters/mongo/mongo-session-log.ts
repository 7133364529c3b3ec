import mongoose, { type Connection } from 'mongoose';
import type { SessionLog, StoredCommit } from '../../domain/ports.ts';
import { Batcher } from './batcher.ts';
import { insertOnce } from './insert-once.ts';
import { commitSchema, type CommitDocument } from './schemas.ts';

const DUPLICATE_KEY = 11_000;
type Outcome = 'written' | 'taken';
type Commits = mongoose.mongo.Collection<CommitDocument>;

/**
 * The hot path: native driver, zod at the edge, mongoose for schema and indexes only. A commit is one insert whose
 * `_id` and whose command id are unique; nothing else decides between writers.
 */
export async function createMongoSessionLog(connection: Connection): Promise<SessionLog> {
  const model = connection.model('commit', commitSchema);
  await model.createIndexes();
  const collection = connection.getClient().db(connection.name).collection<CommitDocument>(model.collection.name);
  const batcher = new Batcher<CommitDocument, Outcome>((documents) => insert(collection, documents));
  return {
    append: (sessionId, commit) => batcher.add({ _id: `${sessionId}:${String(commit.seq)}`, sessionId, ...commit }),
    async read(sessionId, after = 0) {
      // One by one by key: any other query of the embedded store reads all documents of all sessions.
      const commits: StoredCommit[] = [];
      for (let seq = after + 1; ; seq += 1) {
        const document = await collection.findOne({ _id: `${sessionId}:${String(seq)}` });
        if (!document) return commits;
        commits.push(withoutKey(document));
      }
    },
    async readOpen() {
      const sessions = new Map<string, StoredCommit[]>();
      for await (const document of collection.find()) {
        const commits = sessions.get(document.sessionId) ?? [];
        commits.push(withoutKey(document));
        sessions.set(document.sessionId, commits);
      }
      for (const commits of sessions.values()) commits.sort(bySeq);
      return sessions;
    },
    async drop(sessionId) {
      await collection.deleteMany({ sessionId });
    },
  };
}

/**
 * One document alone goes without the driver's bulk machinery, a quarter of what an operation costs. No shared
 * session: two retryable writes under way in one would carry the same number, and the second would be dropped.
 */
async function insert(collection: Commits, documents: CommitDocument[]): Promise<Outcome[]> {
  const [first, second] = documents;
  if (first && !second) return [(await insertOnce(() => collection.insertOne(first))) ? 'written' : 'taken'];
  try {
    await collection.insertMany(documents, { ordered: false });
    return documents.map(() => 'written');
  } catch (error) {
    return outcomesOf(documents, error);
  }
}

/** Duplicate keys are an answer; anything else is a failure of the whole batch, whose fate is then unknown. */
function outcomesOf(documents: readonly CommitDocument[], error: unknown): Outcome[] {
  if (!(error instanceof mongoose.mongo.MongoBulkWriteError)) throw error;
  const failures = [error.writeErrors].flat();
  // A lost connection comes as a bulk error too, without a word on any document.
  if (failures.length === 0) throw error;
  if (error.result.getWriteConcernError() || failures.some(({ code }) => code !== DUPLICATE_KEY)) throw error;
  const taken = new Set(failures.map(({ index }) => index));
  return documents.map((_document, index) => (taken.has(index) ? 'taken' : 'written'));
}

function withoutKey({ _id, sessionId: _sessionId, ...commit }: CommitDocument): StoredCommit {
  return commit;
}

function bySeq(left: StoredCommit, right: StoredCommit): number {
  return left.seq - right.seq;
}
