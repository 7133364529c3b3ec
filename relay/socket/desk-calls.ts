import { fail, ok, type Result } from '#shared/protocol/result.ts';
import type { CommandInput, CommandOutput } from '#shared/protocol/commands.ts';
import type { AgentClaims, DeskViews } from '../domain/desk/desk-view.ts';
import type { MonitorScreens } from '../domain/desk/monitor-screens.ts';
import type { Monitors } from '../domain/desk/monitors.ts';
import type { PreferenceBook } from '../domain/desk/preference-book.ts';
import { targetsOf } from '../domain/desk/targets.ts';
import type { TeamChat } from '../domain/desk/team-chat.ts';
import type { TeamViews } from '../domain/desk/team-view.ts';
import type { WatchLog } from '../domain/desk/watch-log.ts';
import type { Authority } from '../domain/identity/authority.ts';
import type { AgentPresence } from '../domain/presence/agent-presence.ts';
import type { QueueService } from '../domain/queue/queue-service.ts';
import type { Rosters } from '../domain/roster/rosters.ts';
import type { GuestDesk } from '../domain/sessions/guest-desk.ts';
import type { Calls } from './calls.ts';
import { monitorState } from './desk-notices.ts';
import type { DeskRooms } from './desk-rooms.ts';
import type { RelaySocket } from './relay-socket.ts';
import { boardRoomOf } from './room.ts';

export interface DeskCollaborators {
  authority: Authority;
  rosters: Rosters;
  queues: QueueService;
  agentPresence: AgentPresence;
  desk: DeskViews;
  teams: TeamViews;
  chat: TeamChat;
  preferences: PreferenceBook;
  monitors: Monitors;
  monitorScreens: MonitorScreens;
  watches: WatchLog;
  deskRooms: DeskRooms;
  guests: GuestDesk;
}

type Watched = CommandInput<'monitor:stop'>;

type DeskCall =
  | 'desk:open'
  | 'queue:next'
  | 'transfer:targets'
  | 'availability:set'
  | 'preferences:save'
  | `team:${'say' | 'chat' | 'open' | 'close'}`
  | `monitor:${'start' | 'stop' | 'ask' | 'agree' | 'refuse' | 'hide' | 'connect' | 'publish'}`
  | 'watches:mine'
  | 'guest:link';

/** What the desk asks for and switches, beside writing to sessions. */
export function createDeskCalls(with_: DeskCollaborators): Pick<Calls, DeskCall> {
  const { queues, chat, preferences, watches } = with_;
  return {
    'desk:open': asAgent((claims, _input, socket) => openDesk(with_, claims, socket)),
    'queue:next': asAgent((claims, { commandId }) => queues.next(claims, commandId)),
    'transfer:targets': asAgent((claims, input) => targets(with_, claims, input)),
    'availability:set': asAgent(async ({ tenantId, agentId }, { takesOffers }) => {
      const set = queues.setTakesOffers(tenantId, agentId, takesOffers);
      return set.ok ? ok({}) : set;
    }),
    'preferences:save': asAgent(async ({ tenantId, agentId }, input) => {
      await preferences.save(agentId, input);
      queues.wake(tenantId);
      return ok({});
    }),
    'team:say': asAgent((claims, input) => chat.say(claims, input)),
    'team:chat': asAgent((claims, { teamId }) => chat.read(claims, teamId)),
    'team:open': asAgent((claims, input, socket) => openBoard(with_, claims, input, socket)),
    'team:close': asAgent(async ({ tenantId }, { teamId }, socket) => {
      with_.deskRooms.closeBoards(socket, tenantId, teamId);
      return ok({});
    }),
    ...createMonitorCalls(with_),
    'watches:mine': asAgent(async ({ tenantId, agentId }) => ok({ entries: await watches.about(tenantId, agentId) })),
    'guest:link': asAgent((claims, input) => linkOf(with_, claims, input)),
  };
}

/** Watching a console, and the whole screen of who agrees. */
function createMonitorCalls({ monitors, monitorScreens: screens }: DeskCollaborators) {
  return {
    'monitor:start': asAgent(async (claims, input: CommandInput<'monitor:start'>, socket) => {
      const started = monitors.start(claims, input, socket.id);
      return started.ok ? ok({ ...started.value, screen: screens.of(started.value.monitorId) }) : started;
    }),
    'monitor:stop': asAgent(async (claims, { monitorId }: Watched) => monitors.stop(claims, monitorId)),
    'monitor:ask': asAgent(async (claims, { monitorId }: Watched) => screens.ask(claims, monitorId)),
    'monitor:agree': asAgent(async (claims, input: CommandInput<'monitor:agree'>, socket) =>
      screens.agree(claims, input, socket.id),
    ),
    'monitor:refuse': asAgent(async (claims, { monitorId }: Watched) => screens.refuse(claims, monitorId)),
    'monitor:hide': asAgent(async (claims, { monitorId }: Watched) => screens.hide(claims, monitorId)),
    'monitor:connect': asAgent((claims, { monitorId }: Watched, socket) =>
      screens.connect(claims, monitorId, socket.id),
    ),
    'monitor:publish': asAgent((_claims, input: CommandInput<'monitor:publish'>, socket) =>
      screens.publish(input, socket.id),
    ),
  };
}

function asAgent<I, O>(
  run: (claims: AgentClaims, input: I, socket: RelaySocket) => Promise<Result<O>>,
): (input: I, socket: RelaySocket) => Promise<Result<O>> {
  return async (input, socket) => {
    const { claims } = socket.data;
    return claims.role === 'agent' ? run(claims, input, socket) : fail('not-allowed', 'This is open to agents only.');
  };
}

/** Joins before it reads: a change in between arrives twice, never not at all. */
async function openDesk(
  { desk, deskRooms, monitors, monitorScreens, rosters }: DeskCollaborators,
  claims: AgentClaims,
  socket: RelaySocket,
): Promise<Result<CommandOutput<'desk:open'>>> {
  await rosters.know(claims.tenantId, claims.agentId);
  await deskRooms.open(socket, claims);
  for (const monitor of monitors.of(claims.agentId)) {
    socket.emit('monitor:state', monitorState(monitor, true, monitorScreens.of(monitor.id)));
  }
  return ok(await desk.open(claims));
}

async function targets(
  { authority, rosters, queues, agentPresence: presence }: DeskCollaborators,
  claims: AgentClaims,
  { sessionId }: CommandInput<'transfer:targets'>,
): Promise<Result<CommandOutput<'transfer:targets'>>> {
  const reached = await authority.reach(claims, sessionId);
  return reached.ok ? ok(targetsOf(reached.value.session, { rosters, queues, presence })) : reached;
}

async function openBoard(
  { teams, deskRooms }: DeskCollaborators,
  claims: AgentClaims,
  { teamId }: CommandInput<'team:open'>,
  socket: RelaySocket,
): Promise<Result<CommandOutput<'team:open'>>> {
  const rank = teams.admit(claims, teamId);
  if (!rank.ok) return rank;
  deskRooms.closeBoards(socket, claims.tenantId, teamId);
  await socket.join(boardRoomOf(claims.tenantId, teamId, rank.value));
  const view = teams.of(claims.tenantId, teamId, rank.value);
  return view ? ok(view) : fail('not-found', 'There is no such team.');
}

/** Only who invited may hand the link on, and only while nobody has used it. */
async function linkOf(
  { authority, guests }: DeskCollaborators,
  claims: AgentClaims,
  { sessionId, guestId }: CommandInput<'guest:link'>,
): Promise<Result<{ link: string }>> {
  const reached = await authority.reach(claims, sessionId);
  if (!reached.ok) return reached;
  const { session } = reached.value;
  if (session.owner?.id !== claims.agentId) return fail('not-allowed', 'Only who runs the session hands out the link.');
  if (!session.guests.some(({ id }) => id === guestId)) return fail('not-found', 'There is no such guest.');
  const link = guests.linkOf(session, guestId);
  return link === null ? fail('wrong-state', 'This link was used or revoked.') : ok({ link });
}
