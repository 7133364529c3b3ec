import type { Result } from '#shared/protocol/result.ts';
import type { Clock, Observe, Timer } from '../ports.ts';
import type { Request } from '../sessions/session-service.ts';
import type { QueueDecision } from './queue-decision.ts';
import type { TenantQueues } from './tenant-queues.ts';

export interface WorkerParts {
  sessions: { execute(request: Request): Promise<Result<{ seq: number }>> };
  /** Whether this relay decides for the tenant at this moment. */
  isHolder: () => boolean;
  seqOf: (sessionId: string) => number | undefined;
  clock: Clock;
  timer: Timer;
  observe: Observe;
}

/** A lost agent's session that no queue will have is asked about again after this long. */
const IDLE_MS = 5000;

/** Carries out what the queues of one tenant decide, as long as this relay is the one that may. */
export class QueueWorker {
  readonly #writing = new Set<string>();
  /** Decisions that had no effect, and until when they are not tried again. */
  readonly #idle = new Map<string, number>();
  #isAwake = false;
  #isStopped = false;
  #cancel: (() => void) | undefined;

  constructor(
    private readonly queues: TenantQueues,
    private readonly parts: WorkerParts,
  ) {}

  /** Something changed: decide once everything that happens in this turn has happened. */
  wake(): void {
    if (this.#isAwake || this.#isStopped) return;
    this.#isAwake = true;
    void Promise.resolve().then(() => {
      this.#isAwake = false;
      this.#decide();
    });
  }

  stop(): void {
    this.#isStopped = true;
    this.#cancel?.();
  }

  #decide(): void {
    if (this.#isStopped || !this.parts.isHolder()) return;
    const now = this.parts.clock();
    for (const [key, until] of this.#idle) if (until <= now) this.#idle.delete(key);
    for (const decision of this.queues.decide(now, (sessionId) => this.#writing.has(sessionId))) {
      if (!this.#idle.has(keyOf(decision))) void this.#carryOut(decision);
    }
    this.#cancel?.();
    const due = this.queues.nextDue(now);
    this.#cancel = Number.isFinite(due) ? this.parts.timer(due - now, () => this.wake()) : undefined;
  }

  async #carryOut(decision: QueueDecision): Promise<void> {
    const { sessionId, ifSeq, commandId, command, agentId } = decision;
    const { sessions, seqOf, observe, clock } = this.parts;
    const request: Request = { sessionId, ifSeq, commandId, command, by: { role: 'relay' } };
    const write = () => sessions.execute(request);
    this.#writing.add(sessionId);
    try {
      const { reservations } = this.queues;
      const result = await (agentId === undefined ? write() : reservations.hold(agentId, sessionId, write));
      if (result.ok && result.value.seq === ifSeq) this.#idle.set(keyOf(decision), clock() + IDLE_MS);
      if (!result.ok && result.error.code === 'busy') observe('queue-waits', { session: sessionId });
    } catch (error) {
      observe('queue-failed', { session: sessionId }, error);
    } finally {
      this.#writing.delete(sessionId);
    }
    // What refused may be tried again with the next sweep; what changed is decided upon now.
    if (seqOf(sessionId) !== ifSeq) this.wake();
  }
}

function keyOf({ sessionId, commandId }: QueueDecision): string {
  return `${sessionId} ${commandId}`;
}
