import type { AgentRef } from '#shared/protocol/agent-ref.ts';
import type { AuditEntry } from '#shared/protocol/rest.ts';
import type { AuditStore, Clock, Observe, RandomId, Timer } from '../ports.ts';

interface AuditParts {
  store: AuditStore;
  clock: Clock;
  timer: Timer;
  randomId: RandomId;
  observe: Observe;
}

type Entry = AuditEntry & { id: string; tenantId: string };

const FIRST_RETRY_MS = 500;
const LAST_RETRY_MS = 30_000;
const LONGEST_SETTLE_MS = 2000;
/** While the store is away so many wait in memory; then the newest are lost, and the log says so. */
const MOST_WAITING = 10_000;

/** Who did or tried what. Writing never holds up what is written about. */
export class Audit {
  readonly #waiting = new Set<Promise<void>>();
  #count = 0;

  constructor(private readonly parts: AuditParts) {}

  /** Never throws; tried again until the store has it. */
  record(
    tenantId: string,
    by: AgentRef,
    action: string,
    target: string,
    outcome: AuditEntry['outcome'],
    detail = '',
  ): void {
    if (this.#waiting.size >= MOST_WAITING) {
      this.parts.observe('audit-lost', { tenantId, agentId: by.id, action, target });
      return;
    }
    const at = this.parts.clock();
    const { id: agentId, name } = by;
    const entry = { id: this.#id(at), tenantId, at, by: { id: agentId, name }, action, target, outcome, detail };
    const written = this.#write(entry).finally(() => this.#waiting.delete(written));
    this.#waiting.add(written);
  }

  /** The newest first. */
  newest(tenantId: string, limit: number): Promise<AuditEntry[]> {
    return this.parts.store.newest(tenantId, limit);
  }

  about(tenantId: string, target: string, limit: number): Promise<AuditEntry[]> {
    return this.parts.store.newest(tenantId, limit, target);
  }

  /** Resolves once everything recorded so far is in the store, or when a store that is away was waited for enough. */
  async settle(): Promise<void> {
    const written = Promise.all(this.#waiting);
    const enough = new Promise<void>((resolve) => this.parts.timer(LONGEST_SETTLE_MS, resolve));
    await Promise.race([written, enough]);
  }

  async #write(entry: Entry): Promise<void> {
    for (let retryMs = FIRST_RETRY_MS; ; retryMs = Math.min(retryMs * 2, LAST_RETRY_MS)) {
      try {
        await this.parts.store.add(entry);
        return;
      } catch (error) {
        this.parts.observe('audit-delayed', { tenantId: entry.tenantId, action: entry.action }, error);
        await new Promise<void>((resolve) => this.parts.timer(retryMs, resolve));
      }
    }
  }

  /** Rising in time, so that entries of one moment keep their order. */
  #id(at: number): string {
    this.#count += 1;
    return `${at.toString(36).padStart(9, '0')}-${String(this.#count).padStart(9, '0')}-${this.parts.randomId()}`;
  }
}
