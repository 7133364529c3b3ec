import type { AgentRef } from '#shared/protocol/agent-ref.ts';
import { evolve } from '#shared/protocol/evolve.ts';
import type { QueueRef, Reasons } from '#shared/protocol/queue-event.ts';
import type { Standing } from '#shared/protocol/rights.ts';
import type { Permission, Rank } from '#shared/protocol/roster.ts';
import type { Actor, Commit, SessionEvent } from '#shared/protocol/session-event.ts';
import type { Session } from '#shared/protocol/session.ts';
import type { Command, Envelope, Policy, Target } from '../../relay/domain/sessions/command.ts';
import { decide } from '../../relay/domain/sessions/decide.ts';

type AgentActor = Extract<Actor, { role: 'agent' }>;

export const AGENT: AgentActor = { role: 'agent', id: '7001-101', name: 'Mara' };
export const STRANGER: AgentActor = { role: 'agent', id: '7001-102', name: 'Tomas' };
export const INES: AgentActor = { role: 'agent', id: '7001-103', name: 'Ines' };
export const JONAH: AgentActor = { role: 'agent', id: '7001-104', name: 'Jonah' };
export const ROSA: AgentActor = { role: 'agent', id: '7001-105', name: 'Rosa' };
export const YUKI: AgentActor = { role: 'agent', id: '7001-106', name: 'Yuki' };
export const CUSTOMER: Actor = { role: 'customer' };
export const RELAY: Actor = { role: 'relay' };
export const POLICY: Policy = {
  invitationMs: 120_000,
  sharePauseMs: 60_000,
  shareGrantMs: 3_600_000,
  controlGrantMs: 900_000,
  recordingDays: 30,
  wrapUpMs: 1_800_000,
};
export const NOON = Date.UTC(2026, 0, 31, 12, 0, 0);
export const DEVICE = { browser: 'Chromium', os: 'Linux', locale: 'en', timeZone: 'UTC', page: '' };
export const BILLING: QueueRef = { kind: 'team', teamId: 'billing' };
export const TECHNICAL: QueueRef = { kind: 'team', teamId: 'technical' };
export const WHY: Reasons = { chosen: { matchedSkills: [], load: 0, capacity: 3, idleMs: 0 }, others: [] };

interface RosterLine {
  actor: AgentActor;
  ranks: Record<string, Rank>;
  permissions: Permission[];
}

const MAY: Permission[] = ['session.transfer', 'guest.invite'];
const AGENTS: RosterLine[] = [
  { actor: AGENT, ranks: { billing: 'member' }, permissions: MAY },
  { actor: STRANGER, ranks: { billing: 'member', technical: 'member' }, permissions: MAY },
  { actor: INES, ranks: { billing: 'member' }, permissions: [] },
  { actor: JONAH, ranks: { technical: 'member' }, permissions: MAY },
  { actor: ROSA, ranks: { billing: 'lead', technical: 'member' }, permissions: MAY },
  { actor: YUKI, ranks: { billing: 'manager', technical: 'manager' }, permissions: MAY },
];

const TICKET = {
  system: 'zendesk',
  installationId: '7001',
  id: '1042',
  subject: 'Card box stays empty',
  requester: 'Dana',
};

export function refOf({ id, name }: AgentActor): AgentRef {
  return { id, name };
}

export function queueOf({ id }: AgentActor): QueueRef {
  return { kind: 'agent', agentId: id };
}

/** A guest of the session, as an actor. */
export function guestActor(guestId: string): AgentActor {
  return { role: 'agent', id: `guest-${guestId}`, name: 'Pat' };
}

/** A session driven by commands through the rules and the fold, without any store. */
export class SampleSession {
  session: Session | undefined;
  events: SessionEvent[] = [];
  commits: Commit[] = [];
  now = NOON;
  leadsMayJoin = true;
  watching: Standing['watching'] = 'sessions';
  recording: Standing['recording'] = 'ask';
  /** Ids of agents who are not here now. */
  away = new Set<string>();
  #count = 0;

  /** The id of the command that ran last: also that of the offer, invitation or guest it made. */
  get lastId(): string {
    return `command-${String(this.#count)}`;
  }

  /** The session, which must be there. */
  get current(): Session {
    if (!this.session) throw new Error('There is no session.');
    return this.session;
  }

  run(by: Actor, command: Command): ReturnType<typeof decide> {
    this.#count += 1;
    const commandId = this.lastId;
    const decided = decide(this.session, command, this.envelopeOf(by, commandId));
    if (decided.ok && decided.value.length > 0) {
      const commit = { seq: (this.session?.seq ?? 0) + 1, commandId, at: this.now, by, events: decided.value };
      this.session = evolve(this.session, 's1', commit);
      this.events.push(...decided.value);
      this.commits.push(commit);
    }
    return decided;
  }

  standingOf(agentId: string): Standing {
    const ownerId = this.session?.owner?.id;
    const of = (id: string | undefined) => AGENTS.find(({ actor }) => actor.id === id);
    return {
      agentId,
      ranks: of(agentId)?.ranks ?? {},
      permissions: of(agentId)?.permissions ?? [],
      ownerRanks: of(ownerId)?.ranks ?? {},
      leadsMayJoin: this.leadsMayJoin,
      watching: this.watching,
      recording: this.recording,
    };
  }

  envelopeOf(by: Actor, commandId: string): Envelope {
    return {
      by,
      commandId,
      now: this.now,
      policy: POLICY,
      standing: by.role === 'agent' && !by.id.startsWith('guest-') ? this.standingOf(by.id) : undefined,
      target: (ref) => this.#target(ref),
      guestHash: (guestId) => `hash of ${guestId}`,
      hashes: (issue) => ({ keyHash: `k${String(issue)}`, linkHash: `l${String(issue)}` }),
    };
  }

  #target(ref: QueueRef): Target | undefined {
    if (ref.kind === 'team') {
      return ['billing', 'technical'].includes(ref.teamId) ? { name: ref.teamId, isHere: true } : undefined;
    }
    const found = AGENTS.find(({ actor }) => actor.id === ref.agentId)?.actor;
    return found && { name: found.name, isHere: !this.away.has(found.id) };
  }

  /** A customer waits for the billing team, or elsewhere. */
  waiting(queue: QueueRef = BILLING): this {
    this.run(CUSTOMER, {
      type: 'help:request',
      tenantId: 'fernway',
      company: 'Fernway',
      portalId: 'fernway-help',
      ticket: TICKET,
      queue,
      teamId: queue.kind === 'team' ? queue.teamId : 'billing',
      enteredBy: 'request',
      mode: 'chat',
      topic: 'My card is refused',
      skills: ['cards'],
      name: 'Dana',
      device: DEVICE,
      phrase: 'maple lantern',
      mediaRoom: 'r1',
    });
    return this;
  }

  /** Offered to an agent for 30 seconds; the offer's id is `lastId`. */
  offered(to: AgentActor = AGENT, queue?: QueueRef): this {
    if (!this.session) this.waiting(queue);
    this.run(RELAY, { type: 'offer:make', agent: refOf(to), until: this.now + 30_000, why: WHY });
    return this;
  }

  /** Taken by hand from the queue. */
  taken(by: AgentActor = AGENT): this {
    if (!this.session) this.waiting();
    this.run(by, { type: 'session:take' });
    return this;
  }

  invited(): this {
    this.run(AGENT, {
      type: 'session:open',
      tenantId: 'fernway',
      company: 'Fernway',
      portalId: 'fernway-help',
      ticket: TICKET,
      owner: { id: '7001-101', name: 'Mara' },
      teamId: 'billing',
      phrase: 'maple lantern',
      mediaRoom: 'r1',
      keyMinutes: 60,
      onArrival: 'nothing',
    });
    return this;
  }

  joined(): this {
    this.invited();
    this.run(CUSTOMER, { type: 'key:claim', deviceHash: 'browser-1' });
    this.run(CUSTOMER, { type: 'session:join', name: 'Dana', device: DEVICE });
    return this;
  }

  confirmed(): this {
    this.joined();
    this.run(AGENT, { type: 'customer:confirm' });
    return this;
  }

  asked(): this {
    this.confirmed();
    this.run(AGENT, { type: 'share:request', scope: 'screen' });
    return this;
  }

  shared(): this {
    this.asked();
    this.run(CUSTOMER, { type: 'share:grant', requestId: this.requestId, surface: 'window' });
    return this;
  }

  closed(): this {
    this.confirmed();
    this.run(AGENT, { type: 'session:end' });
    this.run(AGENT, { type: 'wrap-up:finish' });
    return this;
  }

  get requestId(): string {
    const { session } = this;
    return session?.phase === 'active' && session.sharing.state === 'requested' ? session.sharing.requestId : 'none';
  }
}
