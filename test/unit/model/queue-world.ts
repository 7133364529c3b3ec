import { fail, type Result } from '#shared/protocol/result.ts';
import { mayServe } from '#shared/protocol/rights.ts';
import type { Session } from '#shared/protocol/session.ts';
import type { StoredCommit } from '../../../relay/domain/ports.ts';
import type { Command } from '../../../relay/domain/sessions/command.ts';
import { FakeTime } from '../../support/fake-time.ts';
import { createDisk, QueueSite, settle, TENANT, type Disk } from '../relay/queue/queue-site.ts';
import { AGENTS, QUEUES, ROSTER } from './model-roster.ts';
import { BEAT_MS, PresenceOracle } from './presence-oracle.ts';
import { RelayLink } from './relay-link.ts';

/** Agents whose relay is gone find the other one after it has taken over. */
const RECONNECT_MS = 5000;
const NOT_YET = -Infinity;
/** After a move of the agents their relay may not have the lease yet. */
const TAKE_OVER_MS = 8000;
const GONE = fail('busy', 'The relay is gone.');

export interface Written {
  sessionId: string;
  commit: StoredCommit;
}

/** So many answers in a row, each leading to the next question, are under way at most. */
const ANSWERS = 5;

/** Relays on one store, agents and customers: everything that can happen to a queue, as single steps. */
export class QueueWorld {
  readonly time = new FakeTime();
  /** In the order in which the store took them. */
  readonly history: Written[] = [];
  readonly presence = new PresenceOracle();
  readonly #disk: Disk;
  readonly #links: RelayLink[] = [];
  readonly #sites: QueueSite[] = [];
  #home = 0;
  #homeSince = -Infinity;
  #latencyMs = 0;
  /** Until then answers of a store that was slow may still be on their way. */
  #answersUntil = 0;
  #count = 0;
  /** When each agent last beat; absent: away. */
  readonly #beats = new Map<string, number>();
  readonly #quietUntil = new Map<string, number>();

  constructor(private readonly relays: 1 | 2) {
    const disk = createDisk();
    const append: Disk['log']['append'] = async (sessionId, commit) => {
      const outcome = await disk.log.append(sessionId, commit);
      if (outcome === 'written') {
        this.history.push({ sessionId, commit });
        this.presence.follow(sessionId, commit);
      }
      return outcome;
    };
    this.#disk = { ...disk, log: { ...disk.log, append } };
  }

  async start(): Promise<void> {
    for (let index = 0; index < this.relays; index += 1) await this.#boot(index);
    for (const agentId of AGENTS) this.come(agentId);
    await settle();
  }

  /** The relay to which agents and customers are connected, while it answers. */
  get site(): QueueSite | undefined {
    return this.#links[this.#home]?.state === 'up' ? this.#sites[this.#home] : undefined;
  }

  sessions(): Session[] {
    return this.site?.shelf.openSessions() ?? [];
  }

  arrive(queue: number, wantsCards: boolean): void {
    const ref = QUEUES[queue % QUEUES.length];
    this.#count += 1;
    const change = { id: `s${String(this.#count)}`, skills: wantsCards ? ['cards'] : [] };
    if (ref) void this.site?.request(ref, change);
  }

  /** Answers an open offer; with `offset` so many ms from its end. */
  async answer(which: number, how: 'offer:accept' | 'offer:decline', offset: number | null): Promise<void> {
    const session = pick(this.sessions(), ['offered'], which);
    if (session?.phase !== 'offered') return;
    const { id: offerId, agent, until } = session.offer;
    if (offset !== null) await this.pass(Math.max(0, until + offset - this.time.now));
    const run = () => this.#run(agent.id, session.id, { type: how, offerId });
    if (how === 'offer:decline') void run();
    else void this.site?.queues.whileTaking(session, agent.id, run);
  }

  take(which: number, agent: number): void {
    const session = pick(this.sessions(), ['waiting', 'offered'], which);
    const agentId = this.#present(agent);
    if (!session || agentId === undefined) return;
    const run = () => this.#run(agentId, session.id, { type: 'session:take' });
    void this.site?.queues.whileTaking(session, agentId, run);
  }

  next(agent: number): void {
    const agentId = this.#present(agent);
    if (agentId === undefined) return;
    const claims = { role: 'agent' as const, tenantId: TENANT, installationId: '1', agentId, name: agentId };
    this.#count += 1;
    void this.site?.queues.next(claims, `next-${String(this.#count)}`);
  }

  /** By its owner; of a session that waits, by somebody in whose queue it is. */
  transfer(which: number, queue: number): void {
    const session = pick(this.sessions(), ['active', 'waiting', 'offered'], which);
    const to = QUEUES[queue % QUEUES.length];
    const by = session && (session.owner?.id ?? AGENTS.find((id) => mayServe(session, id, ROSTER.ranksOf(TENANT, id))));
    if (!session || by === undefined || !to) return;
    void this.#run(by, session.id, { type: 'session:transfer', to, note: '', stays: false });
  }

  end(which: number): void {
    const session = pick(this.sessions(), ['active'], which);
    if (!session?.owner) return;
    const { id: owner } = session.owner;
    const finish = () => this.#run(owner, session.id, { type: 'wrap-up:finish' });
    void this.#run(owner, session.id, { type: 'session:end' }).then(finish);
  }

  /** The customer goes. */
  leave(which: number): void {
    const session = pick(this.sessions(), ['waiting', 'offered'], which);
    if (!session) return;
    this.#count += 1;
    const request = {
      sessionId: session.id,
      commandId: `leave-${String(this.#count)}`,
      by: { role: 'customer' as const },
    };
    void this.site?.sessions.execute({ ...request, command: { type: 'session:end' } });
  }

  come(agentId: string): void {
    this.#quietUntil.delete(agentId);
    this.#beat(agentId);
  }

  go(agentId: string, says: boolean): void {
    if (says) this.site?.presence.leave(agentId, 'page');
    this.#beats.delete(agentId);
  }

  /** The network of an agent is away for at most ten seconds. */
  flap(agentId: string, ms: number): void {
    if (this.#beats.has(agentId)) this.#quietUntil.set(agentId, this.time.now + ms);
  }

  opt(agentId: string, takes: boolean): void {
    this.site?.queues.setTakesOffers(TENANT, agentId, takes);
  }

  slow(ms: number): void {
    this.#answersUntil = this.time.now + Math.max(this.#latencyMs, ms) * ANSWERS;
    this.#latencyMs = ms;
  }

  crash(): void {
    const link = this.#links[this.#home];
    if (link) link.state = 'dead';
    this.#sites[this.#home]?.kill();
    this.#move();
  }

  /** As by kill -STOP. Short: the sockets live through it. Long: the agents go to another relay. */
  freeze(isLong: boolean): void {
    const link = this.#links[this.#home];
    if (link?.state !== 'up' || this.#links.some(({ state }) => state === 'frozen')) return;
    link.state = 'frozen';
    this.time.timer(isLong ? 8000 : 1500, () => {
      if (link.state === 'frozen') link.thaw();
    });
    if (isLong) this.#move();
  }

  async restart(): Promise<void> {
    for (let index = 0; index < this.relays; index += 1) {
      if (this.#links[index]?.state !== 'dead') continue;
      const isHome = index === this.#home;
      await this.#boot(index);
      if (isHome || this.#links[this.#home]?.state === 'dead') this.#move();
    }
  }

  /** With a slow store from timer to timer, so that each of its answers is followed by what it leads to at its own time. */
  async pass(ms: number): Promise<void> {
    const end = this.time.now + ms;
    while (this.time.now < end) {
      const { now, nextAt } = this.time;
      const isSlow = this.#latencyMs > 0 || now < this.#answersUntil;
      this.time.advance(Math.min(end, now + 1000, isSlow ? Math.max(now, nextAt) : Infinity) - now);
      this.#beatAll();
      await settle();
      const site = this.site;
      if (site)
        this.presence.check(
          this.time.now,
          (id) => site.presence.isHere(id),
          (id) => (this.#beats.get(id) ?? NOT_YET) !== NOT_YET,
        );
    }
  }

  /** Everything works again, and enough time passes for another relay to take over and offers to end. */
  async calm(): Promise<void> {
    this.#latencyMs = 0;
    await this.pass(2000);
    await this.restart();
    await this.pass(this.relays === 1 ? 11_000 : 24_000);
  }

  async #boot(index: number): Promise<void> {
    const link = new RelayLink(this.time, () => this.#latencyMs);
    const site = new QueueSite(link, ROSTER, link.reach(this.#disk));
    const starting = site.start();
    for (let tries = 0; this.#latencyMs > 0 && tries < 12; tries += 1) await this.pass(this.#latencyMs);
    await starting;
    this.#links[index] = link;
    this.#sites[index] = site;
  }

  #move(): void {
    const other = this.#links.findIndex(({ state }) => state === 'up');
    if (other < 0) return;
    this.#home = other;
    this.#homeSince = this.time.now;
    for (const agentId of this.#beats.keys()) this.#beats.set(agentId, NOT_YET);
  }

  #beatAll(): void {
    if (this.#links[this.#home]?.state === 'dead') this.#move();
    for (const [agentId, at] of this.#beats) {
      const isQuiet = this.time.now < Math.max(this.#quietUntil.get(agentId) ?? 0, this.#homeSince + RECONNECT_MS);
      if (!isQuiet && this.time.now - at >= BEAT_MS) this.#beat(agentId);
    }
  }

  #beat(agentId: string): void {
    if (!this.site) return;
    this.#beats.set(agentId, this.time.now);
    this.presence.hear(agentId, this.time.now);
    this.site.beat(agentId);
  }

  /** Who can take sessions by hand: their relay knows what it has to. */
  #present(agent: number): string | undefined {
    const agentId = AGENTS[agent % AGENTS.length];
    const isSettled = this.time.now - this.#homeSince >= TAKE_OVER_MS;
    return isSettled && agentId !== undefined && this.#beats.has(agentId) ? agentId : undefined;
  }

  async #run(agentId: string, sessionId: string, command: Command): Promise<Result<{ seq: number }>> {
    return this.site?.run(agentId, sessionId, command) ?? GONE;
  }
}

/** One of the sessions in these phases, by any number. */
function pick(
  sessions: readonly Session[],
  phases: ReadonlyArray<Session['phase']>,
  which: number,
): Session | undefined {
  const found = sessions.filter(({ phase }) => phases.includes(phase));
  return found[which % Math.max(1, found.length)];
}
