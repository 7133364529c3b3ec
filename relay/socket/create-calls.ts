import { fail, ok, type Result } from '#shared/protocol/result.ts';
import type { CommandInput, CommandOutput } from '#shared/protocol/commands.ts';
import type { Session } from '#shared/protocol/session.ts';
import type { Authority } from '../domain/identity/authority.ts';
import type { MediaService } from '../domain/media/media-service.ts';
import type { AgentClaims } from '../domain/desk/desk-view.ts';
import type { Tokens } from '../domain/ports.ts';
import type { QueueService } from '../domain/queue/queue-service.ts';
import type { Presence } from '../domain/presence/presence.ts';
import type { Receipts } from '../domain/presence/receipts.ts';
import type { KeyDesk } from '../domain/sessions/key-desk.ts';
import type { SessionStarter } from '../domain/sessions/session-starter.ts';
import type { TicketView } from '../domain/sessions/ticket-view.ts';
import { viewFor } from '../domain/sessions/view-for.ts';
import type { Calls } from './calls.ts';
import { createDeskCalls, type DeskCollaborators } from './desk-calls.ts';
import type { RelaySocket } from './relay-socket.ts';
import { ticketRoomOf } from './room.ts';
import type { SessionRooms } from './session-rooms.ts';

export interface CallCollaborators extends DeskCollaborators {
  authority: Authority;
  tokens: Tokens;
  starter: SessionStarter;
  tickets: TicketView;
  keys: KeyDesk;
  media: MediaService;
  presence: Presence;
  receipts: Receipts;
  queues: QueueService;
  sessionRooms: SessionRooms;
  /** The portal's custom link for this session, or null. */
  customLink: (session: Session) => string | null;
}

/** Commands that store nothing, and the one that opens a session. */
export function createCalls(with_: CallCollaborators): Calls {
  return {
    ...createDeskCalls(with_),
    'token:renew': async (_input, socket) => {
      const { token, expiresAt } = await with_.tokens.mint(socket.data.claims);
      socket.data.expiresAt = expiresAt;
      return ok({ token, expiresAt });
    },
    'ticket:open': (input, socket) => asAgent(socket, (claims) => openTicket(with_, input, claims, socket)),
    'session:start': (input, socket) => asAgent(socket, (claims) => with_.starter.start(claims, input)),
    'session:open': (input, socket) => openSession(with_, input, socket),
    'media:connect': async ({ sessionId }, socket) => {
      const reached = await with_.authority.reach(socket.data.claims, sessionId);
      return reached.ok ? with_.media.connect(reached.value.session, socket.data.claims) : reached;
    },
    'masking:rules': async ({ sessionId }, socket) => {
      const reached = await with_.authority.reach(socket.data.claims, sessionId);
      if (!reached.ok) return reached;
      const { tenantId, portalId } = reached.value.session;
      return ok(with_.rosters.maskingOf(tenantId, portalId));
    },
    'media:allow': async ({ sessionId, identity }, socket) => {
      const reached = await with_.authority.reach(socket.data.claims, sessionId);
      return reached.ok ? with_.media.allow(reached.value.session, identity) : reached;
    },
  };
}

async function asAgent<T>(socket: RelaySocket, run: (claims: AgentClaims) => Promise<Result<T>>): Promise<Result<T>> {
  const { claims } = socket.data;
  return claims.role === 'agent' ? run(claims) : fail('not-allowed', 'This is open to agents only.');
}

async function openTicket(
  { tickets }: CallCollaborators,
  { ticketId }: CommandInput<'ticket:open'>,
  claims: AgentClaims,
  socket: RelaySocket,
): Promise<Result<CommandOutput<'ticket:open'>>> {
  const view = await tickets.open(claims, ticketId);
  if (view.ok) await socket.join(ticketRoomOf(claims.tenantId, view.value.ticket.id));
  return view;
}

/** Joins before it reads: a commit in between arrives twice, never not at all; the client drops what it knows. */
async function openSession(
  { authority, keys, presence, receipts, queues, sessionRooms, customLink }: CallCollaborators,
  { sessionId, lastSeq }: CommandInput<'session:open'>,
  socket: RelaySocket,
): Promise<Result<CommandOutput<'session:open'>>> {
  const { claims } = socket.data;
  const reached = await authority.reach(claims, sessionId);
  if (!reached.ok) return reached;
  await sessionRooms.enter(socket, reached.value.session);
  const { open, session } = reached.value;
  const isOwner = claims.role === 'agent' && session.owner?.id === claims.agentId;
  return ok({
    commits: open.commits.slice(lastSeq).map((commit) => viewFor(claims.role, commit)),
    presence: presence.of(sessionId),
    receipts: receipts.of(sessionId),
    place: claims.role === 'customer' ? queues.placeOf(session) : null,
    key: isOwner ? keys.keyOf(session) : null,
    customLink: claims.role === 'agent' ? customLink(session) : null,
  });
}
