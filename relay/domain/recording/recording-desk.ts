import type { RecordingManifest } from '#shared/protocol/recording.ts';
import { denialOf } from '#shared/protocol/rights.ts';
import { fail, ok, type Result } from '#shared/protocol/result.ts';
import type { Session } from '#shared/protocol/session.ts';
import { NOT_FOUND, type Authority } from '../identity/authority.ts';
import type { Claims, Clock, Observe } from '../ports.ts';
import type { Audit } from '../roster/audit.ts';
import { isManager } from '../roster/edit.ts';
import type { Rosters } from '../roster/rosters.ts';
import { manifestOf } from './manifest.ts';
import type { RecordedChunk, RecordingStore } from './recording-store.ts';
import { RecordingViews } from './recording-views.ts';

type AgentClaims = Extract<Claims, { role: 'agent' }>;

/** Of one answer. */
const PAGE_BYTES = 2 * 1024 * 1024;

const ONLY_MANAGERS = fail('not-allowed', 'Only a manager can delete a recording.');
const STILL_ON = fail('wrong-state', 'It is being recorded. Stop the recording first.');
const AWAY = fail('busy', 'The store does not answer. Try again in a moment.', 1000);

interface Collaborators {
  store: RecordingStore;
  authority: Pick<Authority, 'reach'>;
  rosters: Pick<Rosters, 'standingOf' | 'ranksOf' | 'refresh'>;
  audit: Pick<Audit, 'record'>;
  clock: Clock;
  observe: Observe;
}

/** Recordings as agents read and managers delete them: by the right to read the session, and never without an entry. */
export class RecordingDesk {
  readonly #views: RecordingViews;

  constructor(private readonly with_: Collaborators) {
    this.#views = new RecordingViews(with_.clock);
  }

  async manifest(claims: AgentClaims, { sessionId }: { sessionId: string }): Promise<Result<RecordingManifest>> {
    const session = await this.#readable(claims, sessionId);
    if (!session.ok) return session;
    const isOn = session.value.recording.state === 'on';
    return this.#ask(sessionId, async (store, now) => manifestOf(sessionId, await store.list(sessionId, now), isOn));
  }

  /** What follows the place `after`; nothing at the end. */
  async read(
    claims: AgentClaims,
    { sessionId, after }: { sessionId: string; after: string },
  ): Promise<Result<RecordedChunk[]>> {
    const session = await this.#readable(claims, sessionId);
    if (!session.ok) return session;
    const read = await this.#ask(sessionId, (store, now) =>
      store.read(sessionId, { after, now, mostBytes: PAGE_BYTES }),
    );
    if (read.ok && read.value.length > 0 && this.#views.isNew(claims.agentId, sessionId))
      this.#note(claims, 'recording.read', sessionId, 'done');
    return read;
  }

  async remove(claims: AgentClaims, { sessionId }: { sessionId: string }): Promise<Result<Record<string, never>>> {
    await this.with_.rosters.refresh(claims.tenantId);
    const session = await this.#readable(claims, sessionId);
    if (!session.ok) return session;
    if (!this.#mayDelete(claims, session.value)) {
      this.#note(claims, 'recording.delete', sessionId, 'refused');
      return ONLY_MANAGERS;
    }
    if (session.value.recording.state === 'on') return STILL_ON;
    const removed = await this.#ask(sessionId, (store) => store.remove(sessionId));
    if (!removed.ok) return removed;
    this.#note(claims, 'recording.delete', sessionId, 'done');
    return ok({});
  }

  /** Who is only asked to help may read the session, and not what was recorded of it. */
  async #readable(claims: AgentClaims, sessionId: string): Promise<Result<Session>> {
    const reached = await this.with_.authority.reach(claims, sessionId);
    if (!reached.ok) return reached;
    const { session } = reached.value;
    const standing = this.with_.rosters.standingOf(claims.tenantId, claims.agentId, session);
    return denialOf('session.read', session, standing) === undefined ? ok(session) : NOT_FOUND;
  }

  #mayDelete({ tenantId, agentId }: AgentClaims, { teamId }: Session): boolean {
    const ranks = this.with_.rosters.ranksOf(tenantId, agentId);
    return teamId === null ? isManager({ ranks }) : ranks[teamId] === 'manager';
  }

  async #ask<T>(sessionId: string, ask: (store: RecordingStore, now: number) => Promise<T>): Promise<Result<T>> {
    try {
      return ok(await ask(this.with_.store, this.with_.clock()));
    } catch (error) {
      this.with_.observe('recording-unreachable', { session: sessionId }, error);
      return AWAY;
    }
  }

  #note({ tenantId, agentId: id, name }: AgentClaims, action: string, sessionId: string, outcome: 'done' | 'refused') {
    this.with_.audit.record(tenantId, { id, name }, action, `session:${sessionId}`, outcome);
  }
}
