import type { AgentClaims } from '../domain/desk/desk-view.ts';
import type { Rosters } from '../domain/roster/rosters.ts';
import type { RelayServer, RelaySocket } from './relay-socket.ts';
import { boardRoomOf, deskRoomOf, teamRoomOf } from './room.ts';

const BOARD_RANKS = ['lead', 'manager'] as const;

/** Which desks and dashboards a connection follows; taken back when ranks change. */
export class DeskRooms {
  constructor(
    private readonly io: RelayServer,
    private readonly rosters: Rosters,
  ) {}

  /** The own room and those of the own teams. */
  async open(socket: RelaySocket, { tenantId, agentId }: AgentClaims): Promise<void> {
    const teams = this.rosters.teamsOf(tenantId, agentId).map(({ id }) => teamRoomOf(tenantId, id));
    await socket.join([deskRoomOf(tenantId, agentId), ...teams]);
  }

  closeBoards(socket: RelaySocket, tenantId: string, teamId: string): void {
    for (const rank of BOARD_RANKS) void socket.leave(boardRoomOf(tenantId, teamId, rank));
  }

  /** Everybody leaves what their rank does not open any more, and asks again. */
  recheck(tenantId: string): void {
    for (const socket of this.io.sockets.sockets.values()) {
      const { claims } = socket.data;
      if (claims.role !== 'agent' || claims.tenantId !== tenantId) continue;
      const allowed = this.#allowed(claims);
      for (const room of [...socket.rooms]) {
        if (/^(desk\/[^/]+\/team|board)\//.test(room) && !allowed.has(room)) void socket.leave(room);
      }
      if (socket.rooms.has(deskRoomOf(tenantId, claims.agentId))) socket.emit('desk:changed', {});
    }
  }

  #allowed({ tenantId, agentId }: AgentClaims): Set<string> {
    const ranks = Object.entries(this.rosters.ranksOf(tenantId, agentId));
    return new Set(
      ranks.flatMap(([teamId, rank]) => [teamRoomOf(tenantId, teamId), boardRoomOf(tenantId, teamId, rank)]),
    );
  }
}
