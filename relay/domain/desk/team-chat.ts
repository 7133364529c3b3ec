import type { AgentRef } from '#shared/protocol/agent-ref.ts';
import type { CommandInput } from '#shared/protocol/commands.ts';
import type { TeamMessage } from '#shared/protocol/desk.ts';
import { fail, ok, type Result } from '#shared/protocol/result.ts';
import type { Clock, TeamChatStore } from '../ports.ts';
import type { Rosters } from '../roster/rosters.ts';

const MOST = 50;

interface Collaborators {
  store: TeamChatStore;
  rosters: Pick<Rosters, 'team' | 'ranksOf'>;
  clock: Clock;
}

interface Caller {
  tenantId: string;
  agentId: string;
  name: string;
}

/** The chat of each team: the newest messages in memory, all of them in the store. */
export class TeamChat {
  readonly #recent = new Map<string, TeamMessage[]>();
  /** Until when each agent has read each team; since the relay began where nothing is known. */
  readonly #readAt = new Map<string, number>();
  readonly #startedAt: number;
  readonly #listeners: Array<(tenantId: string, message: TeamMessage) => void> = [];

  constructor(private readonly with_: Collaborators) {
    this.#startedAt = with_.clock();
  }

  onMessage(listener: (tenantId: string, message: TeamMessage) => void): void {
    this.#listeners.push(listener);
  }

  /** The same command id gives the same message. */
  async say(caller: Caller, { teamId, commandId, text }: CommandInput<'team:say'>): Promise<Result<TeamMessage>> {
    const refused = this.#refuse(caller, teamId);
    if (refused) return refused;
    const recent = await this.#load(caller.tenantId, teamId);
    const id = `${caller.agentId}/${commandId}`;
    const earlier = recent.find((message) => message.id === id);
    if (earlier) return ok(earlier);
    const by: AgentRef = { id: caller.agentId, name: caller.name };
    const message: TeamMessage = { id, teamId, by, at: this.with_.clock(), text };
    await this.with_.store.add(caller.tenantId, message);
    recent.push(message);
    if (recent.length > MOST) recent.shift();
    for (const listener of this.#listeners) listener(caller.tenantId, message);
    return ok(message);
  }

  /** The newest messages; they count as read. */
  async read(caller: Caller, teamId: string): Promise<Result<{ messages: TeamMessage[] }>> {
    const refused = this.#refuse(caller, teamId);
    if (refused) return refused;
    const messages = [...(await this.#load(caller.tenantId, teamId))];
    this.#readAt.set(readKey(caller, teamId), messages.at(-1)?.at ?? this.with_.clock());
    return ok({ messages });
  }

  async unread(caller: Pick<Caller, 'tenantId' | 'agentId'>, teamId: string): Promise<number> {
    const recent = await this.#load(caller.tenantId, teamId);
    const readAt = this.#readAt.get(readKey(caller, teamId)) ?? this.#startedAt;
    return recent.filter(({ by, at }) => by.id !== caller.agentId && at > readAt).length;
  }

  #refuse({ tenantId, agentId }: Caller, teamId: string): ReturnType<typeof fail> | undefined {
    const { rosters } = this.with_;
    if (!rosters.team(tenantId, teamId)) return fail('not-found', 'There is no such team.');
    if (rosters.ranksOf(tenantId, agentId)[teamId] === undefined)
      return fail('not-allowed', 'You are not in this team.');
    return undefined;
  }

  async #load(tenantId: string, teamId: string): Promise<TeamMessage[]> {
    const key = `${tenantId}/${teamId}`;
    const known = this.#recent.get(key);
    if (known) return known;
    const read = await this.with_.store.last(tenantId, teamId, MOST);
    const recent = this.#recent.get(key) ?? read;
    this.#recent.set(key, recent);
    return recent;
  }
}

function readKey({ tenantId, agentId }: Pick<Caller, 'tenantId' | 'agentId'>, teamId: string): string {
  return `${tenantId}/${teamId}/${agentId}`;
}
