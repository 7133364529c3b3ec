import type { StoredCommit } from '../../../relay/domain/ports.ts';

export const BEAT_MS = 15_000;
/** Between what was decided and the store's answer on the slowest store of the model: who comes back then is too late. */
const UNDER_WAY_MS = 1000;

/** Knows when each agent was last heard of, and says what presence gets wrong. */
export class PresenceOracle {
  readonly faults: string[] = [];
  /** Oldest first. */
  readonly #heard = new Map<string, number[]>();
  readonly #owners = new Map<string, string>();

  hear(agentId: string, now: number): void {
    this.#heard.set(agentId, [...(this.#heard.get(agentId) ?? []), now]);
  }

  /** `isComing`: they have not gone, whatever their network does. */
  check(now: number, isHere: (agentId: string) => boolean, isComing: (agentId: string) => boolean): void {
    for (const [agentId, times] of this.#heard) {
      const silentMs = now - (times.at(-1) ?? 0);
      if (isHere(agentId)) {
        if (silentMs >= 45_000) this.faults.push(`[P1] ${agentId} is a ghost`);
      } else if (isComing(agentId) && silentMs <= BEAT_MS + 10_000) {
        this.faults.push(`[P2] ${agentId} is not away`);
      }
    }
  }

  /** Nobody is given up who was heard of within the grace; a page that leaves has 12 s, a session 30 s more. */
  follow(sessionId: string, { at, events }: StoredCommit): void {
    const owner = this.#owners.get(sessionId);
    for (const event of events) {
      if (event.type === 'offer-accepted' || event.type === 'session-taken')
        this.#owners.set(sessionId, event.agent.id);
      if (event.type === 'offer-rescinded' && event.reason === 'agent-left' && this.#silent(event.agentId, at) < 12_000)
        this.faults.push(`[A9] ${sessionId}: ${event.agentId} is here`);
      if (event.type === 'queue-entered' && event.enteredBy === 'agent-lost' && this.#silent(owner, at) < 42_000)
        this.faults.push(`[F7] ${sessionId} was taken from ${String(owner)}, who is here`);
    }
  }

  /** For how long nothing had been heard of them when it was decided. */
  #silent(agentId: string | undefined, now: number): number {
    const times = this.#heard.get(agentId ?? '') ?? [];
    return now - (times.findLast((at) => at <= now - UNDER_WAY_MS) ?? 0);
  }
}
