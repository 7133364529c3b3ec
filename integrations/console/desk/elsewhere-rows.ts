import type { DeskView, QueueRow } from '#shared/protocol/desk.ts';

/** Own sessions that run on other tickets, the one that runs longest first. */
export function elsewhereRows({ queues }: DeskView, ticketId: string): QueueRow[] {
  return queues
    .flatMap(({ rows }) => rows)
    .filter(({ kind, phase, ticket }) => kind === 'own' && phase === 'active' && ticket.id !== ticketId)
    .toSorted((a, b) => a.openedAt - b.openedAt);
}
