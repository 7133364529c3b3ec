import type { RelayConnection } from '#shared/client/relay-connection.ts';
import type { SessionClient } from '#shared/client/session-client.ts';
import './consent.ts';
import { CustomerSharing } from './customer-sharing.ts';
import './sharing-banner.ts';

/** Fetched when an agent first asks to see something, together with the question and the banner. */
export function createSharing(client: SessionClient, connection: RelayConnection): CustomerSharing {
  return new CustomerSharing(client, connection);
}
