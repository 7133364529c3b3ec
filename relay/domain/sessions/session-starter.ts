import { fail, ok, type Result } from '#shared/protocol/result.ts';
import type { CommandInput, CommandOutput } from '#shared/protocol/commands.ts';
import type { Claims, Directory, HelpDesk, Secrets } from '../ports.ts';
import type { Installation, Portal, Tenant } from '../tenant.ts';
import type { SessionService } from './session-service.ts';

type AgentClaims = Extract<Claims, { role: 'agent' }>;
interface Choice {
  tenant: Tenant;
  portal: Portal;
  installation: Installation;
}

/** Opens a session on a ticket. The ticket is what the help desk says it is, not what the browser says. */
export class SessionStarter {
  constructor(
    private readonly directory: Directory,
    private readonly helpDesk: (installation: Installation) => HelpDesk,
    private readonly secrets: Secrets,
    private readonly sessions: SessionService,
    /** The first team of an agent: whose leads and managers have rights over the session. */
    private readonly teamOf: (tenantId: string, agentId: string) => string | null,
  ) {}

  async start(
    claims: AgentClaims,
    input: CommandInput<'session:start'>,
  ): Promise<Result<CommandOutput<'session:start'>>> {
    const choice = this.#choose(claims, input);
    if (!choice.ok) return choice;
    const { installation } = choice.value;
    const ticket = await this.helpDesk(installation).ticket(installation, input.ticketId);
    if (!ticket.ok) return ticket;
    const ref = { ...ticket.value, system: installation.system, installationId: installation.id };
    return this.#open(claims, input, choice.value, ref);
  }

  #choose(claims: AgentClaims, { portalId, keyMinutes }: CommandInput<'session:start'>): Result<Choice> {
    const found = this.directory.portal(portalId);
    const installed = this.directory.installation(claims.installationId);
    if (found?.tenant.id !== claims.tenantId || !installed) return fail('not-found', 'There is no such portal.');
    const { min, max } = found.portal.keyMinutes;
    if (keyMinutes < min || keyMinutes > max) {
      return fail('invalid-input', `A key of this portal is valid for ${String(min)} to ${String(max)} minutes.`);
    }
    return ok({ ...found, installation: installed.installation });
  }

  async #open(
    claims: AgentClaims,
    { commandId, keyMinutes, onArrival = 'nothing' }: CommandInput<'session:start'>,
    { tenant, portal }: Choice,
    ticket: { id: string; subject: string; requester: string; system: string; installationId: string },
  ): Promise<Result<CommandOutput<'session:start'>>> {
    const sessionId = this.secrets.sessionId(tenant.id, claims.agentId, commandId);
    const opened = await this.sessions.execute({
      sessionId,
      commandId,
      by: { role: 'agent', id: claims.agentId, name: claims.name },
      command: {
        type: 'session:open',
        tenantId: tenant.id,
        company: tenant.company,
        portalId: portal.id,
        ticket,
        owner: { id: claims.agentId, name: claims.name },
        teamId: this.teamOf(tenant.id, claims.agentId),
        phrase: this.secrets.phrase(sessionId),
        mediaRoom: this.secrets.mediaRoom(sessionId),
        keyMinutes,
        onArrival,
      },
    });
    return opened.ok ? ok({ sessionId }) : opened;
  }
}
