import type { QueueRef } from '#shared/protocol/queue-event.ts';
import type { Result } from '#shared/protocol/result.ts';
import type { AgentSettings, Member, QueueSettings, Rank, Roster } from '#shared/protocol/roster.ts';
import type { Session } from '#shared/protocol/session.ts';
import { createMemoryLeaseStore } from '../../../../relay/adapters/memory/memory-lease-store.ts';
import { createMemoryRecordStore } from '../../../../relay/adapters/memory/memory-record-store.ts';
import { createMemorySessionLog } from '../../../../relay/adapters/memory/memory-session-log.ts';
import type { LeaseStore, SessionLog } from '../../../../relay/domain/ports.ts';
import { AgentPresence, type Beat } from '../../../../relay/domain/presence/agent-presence.ts';
import { QueueService } from '../../../../relay/domain/queue/queue-service.ts';
import type { QueueRosters } from '../../../../relay/domain/queue/agent-states.ts';
import type { Command } from '../../../../relay/domain/sessions/command.ts';
import { SessionService } from '../../../../relay/domain/sessions/session-service.ts';
import { SessionShelf } from '../../../../relay/domain/sessions/session-shelf.ts';
import type { FakeTime } from '../../../support/fake-time.ts';
import { DEVICE, POLICY } from '../../../support/sample-session.ts';

export const TENANT = 'fernway';
export const GRACE_MS = 30_000;
export const LEASE_MS = 3000;

export const QUEUE: QueueSettings = {
  routing: 'least-busy',
  offerSeconds: 30,
  stickyRejection: true,
  waitingRule: null,
  bounceCap: null,
  skills: [],
};

export const SETTINGS: AgentSettings = {
  skills: [],
  capacity: 3,
  idleMinutes: null,
  permissions: ['queue.get-next', 'routing.opt-out', 'session.transfer'],
};

export function member(agentId: string, teams: readonly string[], settings: Partial<AgentSettings> = {}): Member {
  const ranks: Record<string, Rank> = Object.fromEntries(teams.map((team) => [team, 'member' as const]));
  return { agentId, name: agentId.toUpperCase(), ranks, settings: { ...SETTINGS, ...settings } };
}

export function roster(queues: Record<string, Partial<QueueSettings>>, members: Member[]): Roster {
  const teams = Object.entries(queues).map(([id, queue]) => ({
    id,
    name: id,
    groups: [],
    queue: { ...QUEUE, ...queue },
  }));
  const policy = {
    leadsMayJoin: true,
    watching: 'off' as const,
    watchingShows: 'console' as const,
    missesUntilAway: null,
    generalTeamId: null,
  };
  return { version: 1, skills: [], teams, members, policy, masking: {} };
}

/** The roster as the queues read it; the real one has stores behind it. */
export class StillRoster implements QueueRosters {
  constructor(public roster: Roster) {}

  stored(): Roster {
    return this.roster;
  }
  team(_tenantId: string, teamId: string) {
    return this.roster.teams.find(({ id }) => id === teamId);
  }
  member(_tenantId: string, agentId: string) {
    return this.roster.members.find((each) => each.agentId === agentId);
  }
  membersOf(_tenantId: string, teamId: string) {
    return this.roster.members.filter(({ ranks }) => ranks[teamId] !== undefined);
  }
  ranksOf(tenantId: string, agentId: string) {
    return this.member(tenantId, agentId)?.ranks ?? {};
  }
  settingsOf(tenantId: string, agentId: string) {
    return this.member(tenantId, agentId)?.settings ?? SETTINGS;
  }
  standingOf(tenantId: string, agentId: string, session: Session) {
    const ranks = this.ranksOf(tenantId, agentId);
    const ownerRanks = session.owner ? this.ranksOf(tenantId, session.owner.id) : {};
    const { permissions } = this.settingsOf(tenantId, agentId);
    return { agentId, ranks, permissions, ownerRanks, leadsMayJoin: true, watching: 'off' as const };
  }
  onChange(): void {
    return undefined;
  }
}

/** What outlives a relay. */
export interface Disk {
  log: SessionLog;
  leases: LeaseStore;
}

export function createDisk(): Disk {
  return { log: createMemorySessionLog(), leases: createMemoryLeaseStore() };
}

let relays = 0;

/** One relay's queues on a store: the real services on a clock that stands still until it is told. */
export class QueueSite {
  readonly presence: AgentPresence;
  readonly shelf: SessionShelf;
  readonly sessions: SessionService;
  readonly queues: QueueService;
  #count = 0;
  readonly #name = `relay-${String(++relays)}`;
  /** A relay that was killed runs no more timers and writes nothing. */
  isDead = false;

  constructor(
    readonly time: Pick<FakeTime, 'clock' | 'timer' | 'now' | 'advance'>,
    readonly rosters: StillRoster,
    disk: Disk = createDisk(),
  ) {
    const clock = time.clock;
    const timer = (ms: number, task: () => void) => time.timer(ms, () => (this.isDead ? undefined : task()));
    this.presence = new AgentPresence({ clock, timer, changed: (agentId) => this.queues.presenceChanged(agentId) });
    this.shelf = new SessionShelf(this.#mortal(disk.log), createMemoryRecordStore());
    this.sessions = new SessionService({
      log: this.#mortal(disk.log),
      shelf: this.shelf,
      publisher: { commit: nothing, presence: nothing, ticketChanged: nothing },
      secrets: SECRETS,
      policy: POLICY,
      rosters,
      targetOf: (_tenantId, ref) => this.#target(ref),
      clock,
      observe: nothing,
    });
    this.queues = new QueueService({
      tenantIds: [TENANT],
      sessions: this.sessions,
      shelf: this.shelf,
      rosters,
      presence: this.presence,
      lease: { store: this.#mortal(disk.leases), holder: this.#name, lifeMs: LEASE_MS, clock },
      agentGraceMs: GRACE_MS,
      customerGraceMs: 600_000,
      ownIdleMinutes: () => null,
      reload: () => this.shelf.reload(),
      clock,
      timer,
      observe: nothing,
    });
    this.sessions.onCommit((session, commit) => {
      this.queues.follow(session, commit);
    });
  }

  async start(): Promise<this> {
    await this.shelf.load();
    await this.queues.start();
    await settle();
    return this;
  }

  /** As by kill -9: nothing is said, nothing more is done. */
  kill(): void {
    this.isDead = true;
  }

  beat(agentId: string, change: Partial<Beat> = {}): void {
    this.presence.beat(agentId, { page: 'page', idleMs: 0, isLocked: false, isFrozen: false, ...change });
  }

  /** A customer asks; resolves once everything that follows at once has happened. */
  async request(queue: QueueRef, change: { skills?: string[]; id?: string } = {}): Promise<string> {
    const sessionId = change.id ?? `s${String(++this.#count)}`;
    const command: Command = { ...REQUEST, queue, skills: change.skills ?? [], teamId: teamOf(queue) };
    await this.sessions.execute({ sessionId, commandId: 'request', by: { role: 'customer' }, command });
    await settle();
    return sessionId;
  }

  async run(agentId: string, sessionId: string, command: Command): Promise<Result<{ seq: number }>> {
    const by = { role: 'agent' as const, id: agentId, name: agentId.toUpperCase() };
    const commandId = `${this.#name}-${String(++this.#count)}`;
    const result = await this.sessions.execute({ sessionId, commandId, by, command });
    await settle();
    return result;
  }

  /** Answers the open offer of a session, whoever it is made to. */
  async answer(sessionId: string, how: 'offer:accept' | 'offer:decline'): Promise<Result<{ seq: number }>> {
    const session = this.session(sessionId);
    if (session.phase !== 'offered') throw new Error(`${sessionId} is ${session.phase}.`);
    return this.run(session.offer.agent.id, sessionId, { type: how, offerId: session.offer.id });
  }

  session(sessionId: string): Session {
    const session = this.shelf.openSession(sessionId);
    if (!session) throw new Error(`There is no session ${sessionId}.`);
    return session;
  }

  /** Whom the session is offered to. */
  asked(sessionId: string): string | undefined {
    const session = this.session(sessionId);
    return session.phase === 'offered' ? session.offer.agent.id : undefined;
  }

  /** Time passes in steps, with everything that follows from each; agents beat unless told otherwise. */
  async pass(ms: number, beating: readonly string[] = []): Promise<void> {
    for (let rest = ms; rest > 0; rest -= 1000) {
      for (const agentId of beating) this.beat(agentId);
      this.time.advance(Math.min(rest, 1000));
      await settle();
    }
  }

  #target(ref: QueueRef) {
    if (ref.kind === 'team') return this.rosters.team(TENANT, ref.teamId) && { name: ref.teamId, isHere: true };
    const agent = this.rosters.member(TENANT, ref.agentId);
    return agent && { name: agent.name, isHere: this.presence.isHere(ref.agentId) };
  }

  /** The dead reach no store. */
  #mortal<T extends object>(store: T): T {
    return new Proxy(store, {
      get: (target, key) => {
        if (this.isDead) return () => new Promise(() => undefined);
        return Reflect.get(target, key) as unknown;
      },
    });
  }
}

/** Everything that follows without time passing. */
export function settle(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}

const nothing = () => undefined;
const SECRETS = {
  sessionId: () => '',
  phrase: () => '',
  mediaRoom: () => '',
  key: () => ({ key: '', link: '' }),
  hash: (secret: string) => secret,
  guestLink: () => '',
};
const REQUEST = {
  type: 'help:request' as const,
  tenantId: TENANT,
  company: 'Fernway',
  portalId: 'fernway-help',
  ticket: { system: 'zendesk', installationId: '1', id: '1042', subject: 'Card box stays empty', requester: 'Dana' },
  enteredBy: 'request' as const,
  mode: 'chat' as const,
  topic: '',
  name: 'Dana',
  device: DEVICE,
  phrase: '',
  mediaRoom: '',
};

function teamOf(queue: QueueRef): string | null {
  return queue.kind === 'team' ? queue.teamId : null;
}
