import type { Connection, mongo } from 'mongoose';
import type { SessionLog, StoredCommit } from '../../domain/ports.ts';
import { Batcher } from './batcher.ts';
import { commitSchema, type CommitDocument } from './schemas.ts';

const DUPLICATE_KEY = 11_000;
const MOST_REPORTED = 300;
const DROPPED_AT_ONCE = 20;
type Outcome = 'written' | 'taken';
interface Commits {
  db: mongo.Db;
  name: string;
}

/**
 * The hot path: native driver, zod at the edge, mongoose for schema and indexes only. A commit is one insert whose
 * `_id` and whose command id are unique; nothing else decides between writers.
 */
export async function createMongoSessionLog(connection: Connection): Promise<SessionLog> {
  const model = connection.model('commit', commitSchema);
  await model.createIndexes();
  const db = connection.getClient().db(connection.name);
  const { name } = model.collection;
  const collection = db.collection<CommitDocument>(name);
  const batcher = new Batcher<CommitDocument, Outcome>((documents) => insert({ db, name }, documents));
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
      for (const [sessionId, commits] of sessions) {
        const first = commits.sort(bySeq)[0]?.seq ?? 1;
        if (first === 1) continue;
        sessions.delete(sessionId);
        await drop(collection, sessionId, first);
      }
      return sessions;
    },
    drop: (sessionId) => drop(collection, sessionId, 1),
  };
}

/** What the server answers to an insert, of which the driver hands everything but the types. */
interface InsertAnswer {
  writeErrors?: Array<{ index: number; code: number }>;
  writeConcernError?: unknown;
}

/**
 * As a bare command, which costs half of what the driver's bulk machinery does. The driver does not repeat it; whoever
 * gets a failure here reads what was kept and asks again.
 */
async function insert(commits: Commits, documents: CommitDocument[]): Promise<Outcome[]> {
  const command = { insert: commits.name, documents, ordered: false, writeConcern: { w: 'majority', j: true } };
  const answer: InsertAnswer = await commits.db.command(command);
  const failures = answer.writeErrors ?? [];
  // Duplicate keys are an answer; anything else is a failure of the whole batch, whose fate is then unknown.
  if (answer.writeConcernError || failures.some(({ code }) => code !== DUPLICATE_KEY))
    throw new Error(`The store refused a write: ${JSON.stringify(answer).slice(0, MOST_REPORTED)}`);
  const taken = new Set(failures.map(({ index }) => index));
  return documents.map((_document, index) => (taken.has(index) ? 'taken' : 'written'));
}

/**
 * From the first commit on, so that what an interrupted drop leaves has no beginning and is known by that. One by one
 * by key: a condition on anything else makes the embedded store read all documents of all sessions.
 */
async function drop(collection: mongo.Collection<CommitDocument>, sessionId: string, from: number): Promise<void> {
  for (let first = from; ; first += DROPPED_AT_ONCE) {
    const keys = Array.from({ length: DROPPED_AT_ONCE }, (_, index) => `${sessionId}:${String(first + index)}`);
    const deletes = keys.map((_id) => ({ deleteOne: { filter: { _id } } }));
    const { deletedCount } = await collection.bulkWrite(deletes, { ordered: true });
    if (deletedCount < keys.length) return;
  }
}

function withoutKey({ _id, sessionId: _sessionId, ...commit }: CommitDocument): StoredCommit {
  return commit;
}

function bySeq(left: StoredCommit, right: StoredCommit): number {
  return left.seq - right.seq;
}
