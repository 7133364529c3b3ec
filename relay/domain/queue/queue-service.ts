import type { Availability, LinePlace, TeamFigures, TeamView } from '#shared/protocol/desk.ts';
import type { Failure } from '#shared/protocol/errors.ts';
import { fail, ok, type Result } from '#shared/protocol/result.ts';
import type { Commit } from '#shared/protocol/session-event.ts';
import type { Session } from '#shared/protocol/session.ts';
import type { Claims } from '../ports.ts';
import { FULL, getNext } from './get-next.ts';
import { QueueTenant, type QueueListener, type QueueTenantParts } from './queue-tenant.ts';
import type { Request } from '../sessions/session-service.ts';
import { teamFigures } from './team-figures.ts';
import type { TenantSources } from './tenant-queues.ts';

const SWEEP_MS = 1000;

export interface QueueParts extends Pick<QueueTenantParts, Shared> {
  tenantIds: readonly string[];
  shelf: {
    openSession(sessionId: string): Session | undefined;
    openSessions(): Session[];
    take(sessionId: string): Promise<{ session: Session | undefined; commits: readonly Commit[] } | undefined>;
  };
}

type Shared = keyof TenantSources | 'sessions' | 'lease' | 'reload' | 'clock' | 'timer' | 'observe';
type AgentClaims = Extract<Claims, { role: 'agent' }>;

/** Who waits, who is asked, who is free. Acts on commits, presence and time, and looks again each second. */
export class QueueService {
  readonly #tenants = new Map<string, QueueTenant>();
  readonly #listeners: QueueListener[] = [];
  #cancelSweep: (() => void) | undefined;
  #isStopped = false;

  constructor(private readonly with_: QueueParts) {
    for (const tenantId of with_.tenantIds) this.#tenants.set(tenantId, this.#tenant(tenantId));
    with_.rosters.onChange((tenantId) => {
      this.wake(tenantId);
    });
  }

  /** After the open sessions were read. Resolves when this relay decides, or knows that another one does. */
  async start(): Promise<void> {
    this.#sweep();
    await Promise.all([...this.#tenants.values()].map((tenant) => tenant.start()));
  }

  /** Resolves when another relay may take over at once. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    this.#cancelSweep?.();
    await Promise.all([...this.#tenants.values()].map((tenant) => tenant.stop()));
  }

  /** After each commit of any session. */
  follow(session: Session, commit: Commit): void {
    this.#tenants.get(session.tenantId)?.follow(session, commit);
  }

  wake(tenantId: string): void {
    this.#tenants.get(tenantId)?.wake();
  }

  /** Told by the presence of agents. */
  presenceChanged(agentId: string): void {
    for (const [tenantId, tenant] of this.#tenants) {
      if (!this.with_.rosters.member(tenantId, agentId)) continue;
      tenant.tellAvailability(agentId);
      tenant.wake();
    }
  }

  on(listener: QueueListener): void {
    this.#listeners.push(listener);
  }

  availabilityOf(tenantId: string, agentId: string): Availability {
    return this.#of(tenantId).queues.states.availabilityOf(agentId);
  }

  /** Off needs the permission; on also forgives missed offers. */
  setTakesOffers(tenantId: string, agentId: string, takes: boolean): Result<object> {
    const tenant = this.#of(tenantId);
    const { permissions } = this.with_.rosters.settingsOf(tenantId, agentId);
    if (!takes && !permissions.includes('routing.opt-out'))
      return fail('not-allowed', 'You are not permitted to switch automatic assignment off.');
    if (takes) {
      tenant.queues.optOuts.clear(agentId);
      tenant.queues.book.board.forgive(agentId);
    } else tenant.queues.optOuts.set(agentId, this.with_.clock());
    tenant.tellAvailability(agentId);
    tenant.wake();
    return ok({});
  }

  /** Get next (row F6). The same command id gives the same session. */
  async next({ tenantId, agentId, name }: AgentClaims, commandId: string): Promise<Result<{ sessionId: string }>> {
    const { rosters, sessions, shelf } = this.with_;
    const parts = {
      tenantId,
      queues: this.#of(tenantId).queues,
      rosters,
      execute: (request: Request) => sessions.execute(request),
      openSessions: () => shelf.openSessions(),
      commitsOf: (sessionId: string) => this.#commitsOf(sessionId),
    };
    return getNext(parts, { role: 'agent', id: agentId, name }, commandId);
  }

  /** Why this agent cannot have one more session (A5); asked before `session:take` and `offer:accept`. */
  checkAccept(session: Session, agentId: string): Failure | undefined {
    const hasRoom = this.#of(session.tenantId).queues.states.hasRoom(agentId, session.id);
    return hasRoom ? undefined : fail('at-capacity', FULL).error;
  }

  /** As `checkAccept`, and keeps the place while `task` writes: two takings at once never share it. */
  async whileTaking<T>(session: Session, agentId: string, task: () => Promise<Result<T>>): Promise<Result<T>> {
    const refused = this.checkAccept(session, agentId);
    if (refused) return { ok: false, error: refused };
    return this.#of(session.tenantId).queues.reservations.hold(agentId, session.id, task);
  }

  placeOf(session: Session): LinePlace | null {
    return this.#of(session.tenantId).places.of(session);
  }

  positionOf(session: Session): number | null {
    return this.#of(session.tenantId).queues.book.positionOf(session.id);
  }

  figuresOf(tenantId: string, teamId: string): TeamFigures {
    const { queues } = this.#of(tenantId);
    return teamFigures({ tenantId, queues, rosters: this.with_.rosters }, teamId, this.with_.clock());
  }

  todayOf(tenantId: string, teamId: string): TeamView['today'] {
    return this.#of(tenantId).queues.book.day(teamId).slots(this.with_.clock());
  }

  #sweep(): void {
    for (const tenant of this.#tenants.values()) tenant.sweep();
    if (!this.#isStopped) this.#cancelSweep = this.with_.timer(SWEEP_MS, () => this.#sweep());
  }

  async #commitsOf(sessionId: string): Promise<readonly Commit[]> {
    return (await this.with_.shelf.take(sessionId))?.commits ?? [];
  }

  #of(tenantId: string): QueueTenant {
    const tenant = this.#tenants.get(tenantId);
    if (!tenant) throw new Error(`There is no tenant ${tenantId}.`);
    return tenant;
  }

  #tenant(tenantId: string): QueueTenant {
    const { shelf } = this.with_;
    return new QueueTenant({
      ...this.with_,
      tenantId,
      seqOf: (sessionId) => shelf.openSession(sessionId)?.seq,
      openSessions: () => shelf.openSessions().filter((session) => session.tenantId === tenantId),
      commitsOf: (sessionId) => this.#commitsOf(sessionId),
      tell: {
        availability: (...news) => this.#listeners.forEach((listener) => listener.availability?.(...news)),
        line: (session) => this.#listeners.forEach((listener) => listener.line?.(session)),
        overdue: (session) => this.#listeners.forEach((listener) => listener.overdue?.(session)),
      },
    });
  }
}
