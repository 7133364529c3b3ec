import type { Session } from '#shared/protocol/session.ts';
import type { RecordStore, SessionLog, SessionRecord } from '../ports.ts';
import { OpenSession } from './open-session.ts';

/** Where sessions are found: open ones in memory, read once at start; closed ones as records in the store. */
export class SessionShelf {
  readonly #open = new Map<string, OpenSession>();

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
    if (!isNew) return undefined;
    const fresh = this.#open.get(sessionId) ?? new OpenSession(sessionId);
    this.#open.set(sessionId, fresh);
    return fresh;
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
}

function reopened(sessionId: string, record: SessionRecord): OpenSession {
  const open = new OpenSession(sessionId);
  for (const commit of record.commits) open.add(commit);
  return open;
}
