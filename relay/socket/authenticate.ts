import { Handshake } from '#shared/protocol/wire.ts';
import { fail } from '#shared/protocol/result.ts';
import type { Failure } from '#shared/protocol/errors.ts';
import type { Claims, Directory, Tokens } from '../domain/ports.ts';
import { RateMeter } from './rate-meter.ts';
import type { RelayServer, RelaySocket } from './relay-socket.ts';

interface Collaborators {
  tokens: Tokens;
  directory: Directory;
  /** The relay's own origin: consoles and the hosted portal. */
  ownOrigin: string;
  messagesPerSecond: number;
  clock: () => number;
}

/** Refuses a connection without a valid token, or from a page that is not the token's. */
export function authenticateSockets(io: RelayServer, collaborators: Collaborators): void {
  io.use((socket, next) => {
    admit(socket, collaborators).then(
      (failure) => {
        next(failure && refusal(failure));
      },
      () => {
        next(refusal(fail('internal', 'Something went wrong on our side.').error));
      },
    );
  });
}

async function admit(socket: RelaySocket, collaborators: Collaborators): Promise<Failure | undefined> {
  const { tokens, messagesPerSecond, clock } = collaborators;
  const handshake = Handshake.safeParse(socket.handshake.auth);
  if (!handshake.success) return fail('not-authenticated', 'You are not signed in.').error;
  const read = await tokens.read(handshake.data.token);
  if (!read.ok) return read.error;
  const { claims, expiresAt } = read.value;
  if (!isHome(originOf(socket, collaborators.ownOrigin), claims, collaborators)) {
    return fail('origin-not-allowed', 'This page is not on the list of its portal.').error;
  }
  socket.data = { claims, expiresAt, meter: new RateMeter(messagesPerSecond, clock()) };
  return undefined;
}

/** A page's own polling says no Origin; its browser vouches that it is ours in a header that no script can set. */
function originOf({ handshake: { headers } }: RelaySocket, ownOrigin: string): string | undefined {
  if (headers.origin !== undefined) return headers.origin;
  return headers['sec-fetch-site'] === 'same-origin' ? ownOrigin : undefined;
}

/** Exact origins: agents and guests come from our own pages, customers also from those of their tenant's portals. */
export function isHome(
  origin: string | undefined,
  claims: Claims,
  { directory, ownOrigin }: Pick<Collaborators, 'directory' | 'ownOrigin'>,
): boolean {
  if (origin === ownOrigin) return true;
  if (claims.role !== 'customer' || origin === undefined) return false;
  return directory.tenant(claims.tenantId)?.portals.some(({ origins }) => origins.includes(origin)) ?? false;
}

/** socket.io hands `data` to the client's connect_error. */
function refusal(failure: Failure): Error {
  return Object.assign(new Error(failure.code), { data: failure });
}
