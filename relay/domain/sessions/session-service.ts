import { fail, ok, type Result } from '#shared/protocol/result.ts';
import type { QueueRef } from '#shared/protocol/queue-event.ts';
import type { Standing } from '#shared/protocol/rights.ts';
import type { Actor } from '#shared/protocol/session-event.ts';
import type { Session } from '#shared/protocol/session.ts';
import type { Clock, Observe, Publisher, Secrets, SessionLog, StoredCommit } from '../ports.ts';
import type { Command, Envelope, Policy, Target } from './command.ts';
import { decide } from './decide.ts';
import { fingerprint } from './fingerprint.ts';
import { guestAgentId } from './guest-agent-id.ts';
import type { OpenSession } from './open-session.ts';
import type { SessionShelf } from './session-shelf.ts';

const MAX_ATTEMPTS = 3;

export interface Request {
  sessionId: string;
  commandId: string;
  by: Actor;
  command: Command;
  /** The seq on which this was decided: void once the session has gone on, in this relay or another. */
  ifSeq?: number;
}

/** Called after a commit is stored and delivered. Must not throw. */
export type CommitListener = (session: Session, commit: StoredCommit) => void;

interface Collaborators {
  log: SessionLog;
  shelf: SessionShelf;
  publisher: Publisher;
  secrets: Secrets;
  policy: Policy;
  /** What the roster says of an agent towards a session. */
  rosters: { standingOf(tenantId: string, agentId: string, session: Session): Standing };
  /** Somebody to whom a session may go: the roster and presence know. */
  targetOf: (tenantId: string, ref: QueueRef) => Target | undefined;
  clock: Clock;
  observe: Observe;
}

/** The only write path: in turn, decide, append, fold, publish. The caller is authorised before. */
export class SessionService {
  readonly #listeners: CommitListener[] = [];
  readonly #underWay = new Set<Promise<unknown>>();

  constructor(private readonly with_: Collaborators) {
    with_.shelf.onFound((open, commit) => {
      this.#deliver(open, commit);
    });
  }

  onCommit(listener: CommitListener): void {
    this.#listeners.push(listener);
  }

  /** The seq that holds the command's effect; the same for every retry of the same command id. */
  async execute(request: Request): Promise<Result<{ seq: number }>> {
    const open = await this.with_.shelf.take(request.sessionId, isOpening(request.command));
    if (!open) return fail('not-found', 'There is no such session.');
    const turn = open.inTurn(() => this.#executeInTurn(open, request));
    this.#underWay.add(turn);
    const result = await turn.finally(() => this.#underWay.delete(turn));
    this.with_.shelf.forgetEmpty(open);
    return result;
  }

  /** Resolves when every command that is under way now has its answer. */
  async settle(): Promise<void> {
    await Promise.allSettled(this.#underWay);
  }

  async #executeInTurn(open: OpenSession, request: Request): Promise<Result<{ seq: number }>> {
    const print = fingerprint(request.by, request.command);
    // Each relay has its timers: what one of them wants may have been done, and the session closed, by another.
    if (request.by.role === 'relay') open.isStale = true;
    for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
      if (open.isStale && !(await this.#catchUp(open))) return BUSY;
      const earlier = open.of(request.commandId);
      if (earlier) return earlier.fingerprint === print ? ok({ seq: earlier.seq }) : CONFLICT;
      if (request.ifSeq !== undefined && open.session?.seq !== request.ifSeq) return OVERTAKEN;
      const commit = this.#decide(open, request, print);
      if (!commit.ok) return commit;
      if (commit.value.events.length === 0) return ok({ seq: commit.value.seq - 1 });
      const written = await this.#append(open, commit.value);
      if (written === 'unknown') return BUSY;
      if (written === 'written') return ok({ seq: commit.value.seq });
    }
    return BUSY;
  }

  #decide(open: OpenSession, request: Request, print: string): Result<StoredCommit> {
    const { by, command, commandId } = request;
    const envelope = this.#envelope(open, request);
    const decided = decide(open.session, command, envelope);
    if (!decided.ok) return decided;
    return ok({ seq: open.nextSeq, commandId, at: envelope.now, by, events: decided.value, fingerprint: print });
  }

  #envelope({ id, session }: OpenSession, { by, commandId }: Request): Envelope {
    const { clock, policy, secrets, targetOf } = this.with_;
    return {
      by,
      commandId,
      now: clock(),
      policy,
      standing: session && this.#standing(session, by),
      target: (ref) => (session ? targetOf(session.tenantId, ref) : undefined),
      guestHash: (guestId) => secrets.hash(secrets.guestLink(id, guestId)),
      hashes: (issue) => {
        const { key, link } = secrets.key(id, issue);
        return { keyHash: secrets.hash(key), linkHash: secrets.hash(link) };
      },
    };
  }

  /** Guests stand in no roster. */
  #standing(session: Session, by: Actor): Standing | undefined {
    if (by.role !== 'agent' || session.guests.some(({ id }) => guestAgentId(id) === by.id)) return undefined;
    return this.with_.rosters.standingOf(session.tenantId, by.id, session);
  }

  /** Persist, then deliver; the acknowledgement is the caller's, after this returns. */
  async #append(open: OpenSession, commit: StoredCommit): Promise<'written' | 'taken' | 'unknown'> {
    try {
      const outcome = await this.with_.log.append(open.id, commit);
      if (outcome === 'taken') {
        open.isStale = true;
        return 'taken';
      }
    } catch (error) {
      open.isStale = true;
      this.with_.observe('commit-failed', { session: open.id, seq: commit.seq }, error);
      return 'unknown';
    }
    this.#deliver(open, commit);
    return 'written';
  }

  /** Another relay wrote, or a write of ours landed without an answer: deliver what the store has. */
  async #catchUp(open: OpenSession): Promise<boolean> {
    try {
      await this.with_.shelf.refresh(open);
      open.isStale = false;
      return true;
    } catch (error) {
      this.with_.observe('read-failed', { session: open.id }, error);
      return false;
    }
  }

  #deliver(open: OpenSession, commit: StoredCommit): void {
    const session = open.add(commit);
    this.with_.publisher.commit(session, commit);
    for (const listener of this.#listeners) listener(session, commit);
  }
}

function isOpening({ type }: Command): boolean {
  return type === 'session:open' || type === 'help:request';
}

const BUSY = fail('busy', 'The store does not answer. What you sent is kept and tried again.', 1000);
const OVERTAKEN = fail('wrong-state', 'The session has gone on meanwhile.');
const CONFLICT = fail('command-conflict', 'This command id was used for something else.');
