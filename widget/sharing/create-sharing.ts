import type { RelayConnection } from '#shared/client/relay-connection.ts';
import type { SessionClient } from '#shared/client/session-client.ts';
import { CustomerSharing } from './customer-sharing.ts';
import './sharing-sheet.ts';
import { sharingStrips } from './sharing-strips.ts';

/** Fetched when an agent first asks to see something, together with the question, the banner and the sheets. */
export function createSharing(client: SessionClient, connection: RelayConnection): CustomerSharing {
  return new CustomerSharing(client, connection, sharingStrips);
}
