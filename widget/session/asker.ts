import type { Session } from '#shared/protocol/session.ts';

/** Who asks for the chat and about what, as the relay says it; shown before anything starts (row K11). */
export interface Asker {
  company: string;
  agent: string;
  ticket: { id: string; subject: string };
  phrase: string;
}

export function askerOf({ company, owner, ticket, phrase }: Session): Asker {
  return { company, agent: owner?.name ?? '', ticket: { id: ticket.id, subject: ticket.subject }, phrase };
}
