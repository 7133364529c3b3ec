import type { Connection } from 'mongoose';
import type { LeaseStore } from '../../domain/ports.ts';
import { insertOnce } from './insert-once.ts';
import { leaseSchema } from './schemas.ts';

/** More than are made in one life of a lease: who asks for one of the forgotten epochs has long ceased to hold it. */
const KEPT_EPOCHS = 30;

/** One document an epoch. */
export async function createMongoLeaseStore(connection: Connection): Promise<LeaseStore> {
  const leases = connection.model('lease', leaseSchema);
  await leases.createIndexes();
  return {
    async newest(name) {
      const [document] = await leases.find({ name }).sort({ epoch: -1 }).limit(1).lean();
      return document ? { epoch: document.epoch, holder: document.holder } : undefined;
    },
    async claim(name, epoch, holder) {
      const isOurs = await insertOnce(() => leases.create({ _id: `${name}:${String(epoch)}`, name, epoch, holder }));
      // In the background: what a failure leaves here costs space, nothing else.
      if (isOurs) leases.deleteMany({ name, epoch: { $lt: epoch - KEPT_EPOCHS } }).catch(() => undefined);
      return isOurs;
    },
  };
}
