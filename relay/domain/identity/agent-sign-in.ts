import { ok, type Result } from '#shared/protocol/result.ts';
import type { AgentRef } from '#shared/protocol/agent-ref.ts';
import type { AgentStore, Clock, HelpDesk, KnownAgent, Tokens } from '../ports.ts';
import type { Rosters } from '../roster/rosters.ts';
import type { Installation, Tenant } from '../tenant.ts';

export interface SignedIn {
  agent: AgentRef;
  token: string;
  expiresAt: number;
}

interface Collaborators {
  agents: AgentStore;
  rosters: Pick<Rosters, 'meet'>;
  tokens: Tokens;
  clock: Clock;
}

/** The help desk loads several of our pages at once; one look at the agent serves them all. */
const FRESH_MS = 30_000;

/** Turns what a help desk has proven into an agent of ours, created on first sight, with the groups of now (row K4). */
export class AgentSignIn {
  readonly #looks = new Map<string, { at: number; agent: Promise<Result<KnownAgent>> }>();

  constructor(private readonly collaborators: Collaborators) {}

  /** `userId` comes from a verified proof of this installation, never from a browser. */
  async signIn(
    tenant: Tenant,
    installation: Installation,
    userId: string,
    helpDesk: HelpDesk,
  ): Promise<Result<SignedIn>> {
    const agent = await this.#look(tenant, installation, userId, helpDesk);
    if (!agent.ok) return agent;
    const { id, name } = agent.value;
    const minted = await this.collaborators.tokens.mint({
      role: 'agent',
      tenantId: tenant.id,
      installationId: installation.id,
      agentId: id,
      name,
    });
    return ok({ agent: { id, name }, ...minted });
  }

  #look(tenant: Tenant, installation: Installation, userId: string, helpDesk: HelpDesk): Promise<Result<KnownAgent>> {
    const id = `${installation.id}-${userId}`;
    const now = this.collaborators.clock();
    for (const [key, look] of this.#looks) if (now - look.at >= FRESH_MS) this.#looks.delete(key);
    const fresh = this.#looks.get(id);
    if (fresh) return fresh.agent;
    const agent = this.#meet(tenant, installation, { id, userId }, helpDesk);
    this.#looks.set(id, { at: now, agent });
    const forget = () => this.#looks.delete(id);
    agent.then((result) => result.ok || forget(), forget);
    return agent;
  }

  async #meet(
    tenant: Tenant,
    installation: Installation,
    { id, userId }: { id: string; userId: string },
    helpDesk: HelpDesk,
  ): Promise<Result<KnownAgent>> {
    const known = await this.collaborators.agents.find(id);
    const found = await helpDesk.agent(installation, userId);
    // Who is known can work while the help desk does not answer; who was put out of it cannot.
    if (!found.ok) return known && found.error.code === 'help-desk-unavailable' ? ok(this.#known(known)) : found;
    const agent = { id, tenantId: tenant.id, name: found.value.name, groups: found.value.groups };
    if (JSON.stringify(known) !== JSON.stringify(agent)) await this.collaborators.agents.keep(agent);
    return ok(this.#known(agent));
  }

  #known(agent: KnownAgent): KnownAgent {
    this.collaborators.rosters.meet(agent);
    return agent;
  }
}
