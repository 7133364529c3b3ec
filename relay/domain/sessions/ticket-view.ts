import { fail, ok, type Result } from '#shared/protocol/result.ts';
import type { CommandOutput } from '#shared/protocol/commands.ts';
import type { SessionSummary } from '#shared/protocol/session-commands.ts';
import type { Session } from '#shared/protocol/session.ts';
import type { Claims, Directory, HelpDesk } from '../ports.ts';
import type { Installation } from '../tenant.ts';
import type { SessionShelf } from './session-shelf.ts';
import type { TicketIndex } from './ticket-index.ts';

const MOST_CLOSED = 5;
/** Keys that nobody used are not shown, so more are read than shown. */
const MOST_READ = 20;

/** What an agent sees of a ticket: the help desk's own words, our sessions, the portals to choose from. */
export class TicketView {
  constructor(
    private readonly directory: Directory,
    private readonly helpDesk: (installation: Installation) => HelpDesk,
    private readonly index: TicketIndex,
    private readonly shelf: SessionShelf,
  ) {}

  async open(
    claims: Extract<Claims, { role: 'agent' }>,
    ticketId: string,
  ): Promise<Result<CommandOutput<'ticket:open'>>> {
    const installed = this.directory.installation(claims.installationId);
    if (installed?.tenant.id !== claims.tenantId) return fail('not-found', 'There is no such ticket.');
    const ticket = await this.helpDesk(installed.installation).ticket(installed.installation, ticketId);
    if (!ticket.ok) return ticket;
    const open = this.index.of(claims.tenantId, ticket.value.id);
    const closed = await this.shelf.closedOfTicket(claims.tenantId, ticket.value.id, MOST_READ);
    const portals = installed.tenant.portals.map(({ id, name, keyMinutes }) => ({ id, name, keyMinutes }));
    return ok({
      ticket: ticket.value,
      portals,
      sessions: [...open, ...closed.filter(hasCustomer).slice(0, MOST_CLOSED)].map(summaryOf),
    });
  }
}

function hasCustomer(session: Session): boolean {
  return session.phase !== 'invited' && session.customer !== undefined;
}

function summaryOf(session: Session): SessionSummary {
  const { id, phase, openedAt, owner } = session;
  return { id, phase, openedAt, endedAt: 'endedAt' in session ? session.endedAt : null, owner };
}
