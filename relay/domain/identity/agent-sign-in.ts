import { ok, type Result } from '#shared/protocol/result.ts';
import type { AgentRef } from '#shared/protocol/session-event.ts';
import type { AgentStore, HelpDesk, Tokens } from '../ports.ts';
import type { Installation, Tenant } from '../tenant.ts';

export interface SignedIn {
  agent: AgentRef;
  token: string;
  expiresAt: number;
}

/** Turns what a help desk has proven into an agent of ours, created on first sight (row K4). */
export class AgentSignIn {
  constructor(
    private readonly agents: AgentStore,
    private readonly tokens: Tokens,
  ) {}

  /** `userId` comes from a verified proof of this installation, never from a browser. */
  async signIn(
    tenant: Tenant,
    installation: Installation,
    userId: string,
    helpDesk: HelpDesk,
  ): Promise<Result<SignedIn>> {
    const id = `${installation.id}-${userId}`;
    const known = await this.agents.find(id);
    const agent = known ? ok(known) : await this.#meet(tenant, installation, { id, userId }, helpDesk);
    if (!agent.ok) return agent;
    const { name } = agent.value;
    const minted = await this.tokens.mint({
      role: 'agent',
      tenantId: tenant.id,
      installationId: installation.id,
      agentId: id,
      name,
    });
    return ok({ agent: { id, name }, ...minted });
  }

  async #meet(
    tenant: Tenant,
    installation: Installation,
    { id, userId }: { id: string; userId: string },
    helpDesk: HelpDesk,
  ): Promise<Result<AgentRef>> {
    const name = await helpDesk.agentName(installation, userId);
    if (!name.ok) return name;
    await this.agents.add({ id, name: name.value, tenantId: tenant.id });
    return ok({ id, name: name.value });
  }
}
