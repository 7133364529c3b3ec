import type { RelayConnection } from '#shared/client/relay-connection.ts';
import type { SessionClient } from '#shared/client/session-client.ts';
import './consent.ts';
import { ScreenSharing } from './screen-sharing.ts';
import './sharing-banner.ts';

/** Fetched when an agent first asks to see something, together with the question and the banner. */
export function createSharing(client: SessionClient, connection: RelayConnection): ScreenSharing {
  return new ScreenSharing(client, connection);
}
