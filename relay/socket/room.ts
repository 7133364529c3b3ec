import type { Rank } from '#shared/protocol/roster.ts';
import type { Role } from '#shared/protocol/session-event.ts';

/** Everybody of one role who has the session open. Joined only after authorisation; clients cannot name rooms. */
export function roomOf(sessionId: string, role: Role): string {
  return `session/${sessionId}/${role}`;
}

/** The session whose room this is, if it is one. */
export function sessionOf(room: string): string | undefined {
  const [kind, sessionId] = room.split('/');
  return kind === 'session' ? sessionId : undefined;
}

/** Agents of a tenant who look at a ticket. */
export function ticketRoomOf(tenantId: string, ticketId: string): string {
  return `ticket/${tenantId}/${ticketId}`;
}

/** The pages of one agent whose desk is open. */
export function deskRoomOf(tenantId: string, agentId: string): string {
  return `desk/${tenantId}/agent/${agentId}`;
}

/** The open desks of a team. */
export function teamRoomOf(tenantId: string, teamId: string): string {
  return `desk/${tenantId}/team/${teamId}`;
}

/** Dashboards of a team: who has another rank sees other members. */
export function boardRoomOf(tenantId: string, teamId: string, rank: Rank): string {
  return `board/${tenantId}/${teamId}/${rank}`;
}
