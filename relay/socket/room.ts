import type { Role } from '#shared/protocol/session-event.ts';

/** Everybody of one role who has the session open. Joined only after authorisation; clients cannot name rooms. */
export function roomOf(sessionId: string, role: Role): string {
  return `session/${sessionId}/${role}`;
}

/** Agents of a tenant who look at a ticket. */
export function ticketRoomOf(tenantId: string, ticketId: string): string {
  return `ticket/${tenantId}/${ticketId}`;
}
