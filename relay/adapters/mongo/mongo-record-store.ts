import type { Connection } from 'mongoose';
import type { RecordStore } from '../../domain/ports.ts';
import { insertOnce } from './insert-once.ts';
import { recordSchema, type RecordDocument } from './schemas.ts';

export async function createMongoRecordStore(connection: Connection): Promise<RecordStore> {
  const model = connection.model('record', recordSchema);
  await model.createIndexes();
  const collection = connection.collection<RecordDocument>(model.collection.name);
  return {
    async keep({ session, commits }) {
      const { id, tenantId, openedAt } = session;
      // A bare insert: an `undefined` inside the session would come back as null, so it is dropped first.
      const record = JSON.parse(JSON.stringify({ session, commits })) as Pick<RecordDocument, 'session' | 'commits'>;
      await insertOnce(() =>
        collection.insertOne({ _id: id, tenantId, ticketId: session.ticket.id, openedAt, ...record }),
      );
    },
    async find(sessionId) {
      const document = await collection.findOne({ _id: sessionId });
      return document ? { session: document.session, commits: document.commits } : undefined;
    },
    async ofTicket(tenantId, ticketId, limit) {
      const documents = await collection.find({ tenantId, ticketId }).sort({ openedAt: -1 }).limit(limit).toArray();
      return documents.map(({ session }) => session);
    },
  };
}
