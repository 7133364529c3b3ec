import type { CredentialStore } from '../../domain/ports.ts';

/** The credential store for tests without a store. */
export function createMemoryCredentialStore(): CredentialStore {
  const tokens = new Map<string, string>();
  return {
    refreshToken: async (installationId) => tokens.get(installationId),
    keepRefreshToken: async (installationId, token) => {
      tokens.set(installationId, token);
    },
  };
}
