import type { Server as HttpServer } from 'node:http';
import { subkeyOf } from './adapters/crypto/secrets.ts';
import { CobrowseServer } from './cobrowse/cobrowse-server.ts';
import type { ConnectionParts } from './cobrowse/connection.ts';
import { randomId } from './compose-people.ts';
import { ControlNotes } from './domain/cobrowse/control-notes.ts';
import type { Directory, Timer } from './domain/ports.ts';
import type { SessionService } from './domain/sessions/session-service.ts';
import { addressOf } from './http/address-of.ts';
import type { Parts } from './parts.ts';
import { isHome } from './socket/authenticate.ts';
import { ConnectionCap } from './socket/connection-cap.ts';

interface Inside extends Pick<ConnectionParts, 'tokens' | 'authority' | 'shelf'> {
  directory: Directory;
  sessions: Pick<SessionService, 'execute'>;
  timer: Timer;
  isReady: () => boolean;
}

/** The co-browse path, in the relay itself or in a process of its own. */
export function composeCobrowse(
  http: HttpServer,
  { config, tenants, clock, observe }: Pick<Parts, 'config' | 'tenants' | 'clock' | 'observe'>,
  inside: Inside,
): CobrowseServer {
  const { timer, directory } = inside;
  const home = { directory, ownOrigin: config.PUBLIC_URL };
  const notes = new ControlNotes({ ...inside, randomId, observe });
  const portals = tenants.flatMap((tenant) => tenant.portals);
  return new CobrowseServer(http, {
    ...inside,
    ...{ clock, observe, timer },
    origins: new Set([config.PUBLIC_URL, ...portals.flatMap((portal) => portal.origins)]),
    isHome: (origin, claims) => isHome(origin, claims, home),
    noteControl: (sessionId, use) => {
      notes.write(sessionId, use);
    },
    cap: new ConnectionCap(config.LIMIT_CONNECTIONS_PER_ADDRESS),
    addressOf: ({ socket, headers }) =>
      addressOf(socket.remoteAddress ?? '', headers['x-forwarded-for'], config.TRUST_PROXY),
  });
}

/** What a co-browse process and its relay know of each other. */
export function feedPassword(relaySecret: string): string {
  return subkeyOf(relaySecret, 'co-browse feed').toString('base64url');
}
