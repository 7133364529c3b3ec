import type { Connection } from 'mongoose';
import type { CredentialStore } from '../../domain/ports.ts';
import { insertOnce } from './insert-once.ts';
import { credentialSchema } from './schemas.ts';

interface Seal {
  close(text: string): string;
  open(sealed: string): string;
}

/** Refresh tokens, encrypted, one document a version: an insert under a unique key decides between two relays. */
export function createMongoCredentialStore(connection: Connection, seal: Seal): CredentialStore {
  const credentials = connection.model('credential', credentialSchema);
  const newest = (installationId: string) => credentials.findOne({ installationId }).sort({ version: -1 }).lean();
  return {
    async refreshToken(installationId) {
      const found = await newest(installationId);
      return found ? seal.open(found.sealed) : undefined;
    },
    async keepRefreshToken(installationId, token) {
      const version = ((await newest(installationId))?.version ?? 0) + 1;
      const document = {
        _id: `${installationId}:${String(version)}`,
        installationId,
        version,
        sealed: seal.close(token),
      };
      await insertOnce(() => credentials.create(document));
      await credentials.deleteMany({ installationId, version: { $lt: version } });
    },
  };
}
