import type { Session } from '#shared/protocol/session.ts';
import type { RecordStore, SessionLog, SessionRecord, StoredCommit } from '../ports.ts';
import { OpenSession } from './open-session.ts';

type Found = (open: OpenSession, commit: StoredCommit) => void;

/** Where sessions are found: open ones in memory, read at start; closed ones as records in the store. */
export class SessionShelf {
  readonly #open = new Map<string, OpenSession>();
  #found: Found = (open, commit) => void open.add(commit);

  constructor(
    private readonly log: SessionLog,
    private readonly records: RecordStore,
  ) {}

  /** Reads everything that is open. */
  async load(): Promise<Session[]> {
    for (const [id, commits] of await this.log.readOpen()) {
      const open = new OpenSession(id);
      for (const commit of commits) open.add(commit);
      this.#open.set(id, open);
    }
    return this.openSessions();
  }

  /** Who takes in commits that another relay wrote, instead of adding them silently. */
  onFound(found: Found): void {
    this.#found = found;
  }

  /** Reads the log of open sessions again: what another relay wrote since is taken in as if it came now. */
  async reload(): Promise<void> {
    const logged = await this.log.readOpen();
    for (const [id, commits] of logged) {
      const open = this.#open.get(id) ?? (await this.#adopt(id));
      if (open) await this.#takeIn(open, commits);
    }
    const closed = [...this.#open.values()].filter(({ id, session }) => session && !logged.has(id));
    for (const open of closed) {
      const record = await this.records.find(open.id);
      await this.#takeIn(open, record?.commits ?? []);
    }
  }

  /** Takes in what another relay wrote, also when it has closed the session meanwhile. Only in the session's turn. */
  async refresh(open: OpenSession): Promise<void> {
    const known = open.commits.length;
    const logged = await this.log.read(open.id, Math.max(0, known - 1));
    // Not even what we know is in the log: it was moved to the records.
    const isArchived = known > 0 && logged.length === 0;
    this.#add(open, isArchived ? ((await this.records.find(open.id))?.commits ?? []) : logged);
  }

  /** Another process has written up to `seq`: what is not known of it is taken in. Nothing that is not open here. */
  async follow(sessionId: string, seq: number): Promise<void> {
    const open = this.#open.get(sessionId);
    await open?.inTurn(async () => {
      if (open.nextSeq <= seq) await this.refresh(open);
    });
  }

  /** Lets go of what is known: it is read again when somebody asks for it. */
  forget(sessionId: string): void {
    this.#open.delete(sessionId);
  }

  /** An open session as it is now. */
  openSession(sessionId: string): Session | undefined {
    return this.#open.get(sessionId)?.session;
  }

  openSessions(): Session[] {
    return [...this.#open.values()].flatMap(({ session }) => (session ? [session] : []));
  }

  /** The open session, or a copy of its record, on which no rule allows a change. A new one where `isNew`. */
  async take(sessionId: string, isNew = false): Promise<OpenSession | undefined> {
    const open = this.#open.get(sessionId);
    if (open) return open;
    const record = await this.records.find(sessionId);
    if (record) return reopened(sessionId, record);
    return isNew ? this.#place(sessionId) : this.#fetch(sessionId);
  }

  /** Moves a closed session from the log to the records: record first, so that a crash between loses nothing. */
  async archive(sessionId: string): Promise<void> {
    const open = this.#open.get(sessionId);
    await open?.inTurn(async () => {
      if (!open.session) return;
      await this.records.keep({ session: open.session, commits: open.commits });
      await this.log.drop(sessionId);
      this.#open.delete(sessionId);
    });
  }

  /** A session that never got its first commit does not exist. */
  forgetEmpty(open: OpenSession): void {
    if (!open.session) this.#open.delete(open.id);
  }

  async closedOfTicket(tenantId: string, ticketId: string, limit: number): Promise<Session[]> {
    return this.records.ofTicket(tenantId, ticketId, limit);
  }

  /** A session that another relay opened. */
  async #fetch(sessionId: string): Promise<OpenSession | undefined> {
    const commits = await this.log.read(sessionId);
    if (commits.length === 0) return this.#open.get(sessionId);
    const open = this.#place(sessionId);
    await this.#takeIn(open, commits);
    return open;
  }

  /** Not what was archived between the reading of the log and now. */
  async #adopt(sessionId: string): Promise<OpenSession | undefined> {
    return (await this.records.find(sessionId)) ? undefined : this.#place(sessionId);
  }

  #place(sessionId: string): OpenSession {
    const open = this.#open.get(sessionId) ?? new OpenSession(sessionId);
    this.#open.set(sessionId, open);
    return open;
  }

  #takeIn(open: OpenSession, commits: readonly StoredCommit[]): Promise<void> {
    return open.inTurn(() => {
      this.#add(open, commits);
      return Promise.resolve();
    });
  }

  #add(open: OpenSession, commits: readonly StoredCommit[]): void {
    for (const commit of commits) if (commit.seq === open.nextSeq) this.#found(open, commit);
  }
}

function reopened(sessionId: string, record: SessionRecord): OpenSession {
  const open = new OpenSession(sessionId);
  for (const commit of record.commits) open.add(commit);
  return open;
}
