import type { WatchEntry } from '#shared/protocol/desk.ts';
import type { AgentRef } from '#shared/protocol/agent-ref.ts';
import type { AuditEntry } from '#shared/protocol/rest.ts';
import type { Session, Watcher } from '#shared/protocol/session.ts';
import type { Audit } from '../roster/audit.ts';

const STARTED = 'watch-started';
const ENDED = 'watch-ended';
const SCREEN_STARTED = 'screen-started';
const SCREEN_ENDED = 'screen-ended';
const MOST = 500;
const SEPARATOR = ' · ';

interface Watch {
  watcher: AgentRef;
  /** Whose work was watched. */
  agentId: string;
  tenantId: string;
}

type ScreenAction = 'screen-asked' | 'screen-refused' | 'screen-agreed' | typeof SCREEN_STARTED | typeof SCREEN_ENDED;

/** Who looked on, when and why; kept in the audit, so that agents can read it about themselves (row K19). */
export class WatchLog {
  readonly #running = new Map<string, Watch>();

  constructor(private readonly audit: Audit) {}

  /** `id` is unique for each watch; `sessionId` null for a console without a session. */
  start(id: string, watch: Watch, sessionId: string | null, reason: string): void {
    this.#running.set(id, watch);
    const detail = [id, sessionId ?? '', reason].join(SEPARATOR);
    this.audit.record(watch.tenantId, watch.watcher, STARTED, watch.agentId, 'done', detail);
  }

  end(id: string): void {
    const watch = this.#running.get(id);
    if (!watch) return;
    this.#running.delete(id);
    this.audit.record(watch.tenantId, watch.watcher, ENDED, watch.agentId, 'done', id);
  }

  /** What became of the question for the whole screen during a watch; `by` asked, answered or hid it. */
  screen(id: string, action: ScreenAction, by: AgentRef): void {
    const watch = this.#running.get(id);
    if (watch) this.audit.record(watch.tenantId, by, action, watch.agentId, 'done', id);
  }

  /** Compares who looks on in a session with who did. */
  follow(session: Session): void {
    if (session.watchers.length === 0 && this.#running.size === 0) return;
    const prefix = `${session.id}/`;
    const now = new Map(session.watchers.map((watcher) => [`${prefix}${watcher.agent.id}/${watcher.since}`, watcher]));
    for (const id of this.#running.keys()) if (id.startsWith(prefix) && !now.has(id)) this.end(id);
    for (const [id, watcher] of now) if (!this.#running.has(id)) this.#startIn(session, id, watcher);
  }

  async about(tenantId: string, agentId: string): Promise<WatchEntry[]> {
    const entries = await this.audit.about(tenantId, agentId, MOST);
    const ends = new Map(entries.filter(({ action }) => action === ENDED).map(({ detail, at }) => [detail, at]));
    const screens = screensIn(entries);
    return entries.filter(({ action }) => action === STARTED).map((entry) => entryOf(entry, ends, screens));
  }

  /** At start the watches under way are taken up without being written again. */
  resume(session: Session): void {
    const agentId = session.owner?.id;
    if (agentId === undefined) return;
    for (const { agent, since } of session.watchers) {
      this.#running.set(`${session.id}/${agent.id}/${since}`, { watcher: agent, agentId, tenantId: session.tenantId });
    }
  }

  #startIn({ id: sessionId, tenantId, owner }: Session, id: string, { agent, reason }: Watcher): void {
    if (owner) this.start(id, { watcher: agent, agentId: owner.id, tenantId }, sessionId, reason);
  }
}

/** By watch, oldest first. `entries` have the newest first. */
function screensIn(entries: readonly AuditEntry[]): Map<string, WatchEntry['screens']> {
  const screens = new Map<string, WatchEntry['screens']>();
  for (const { action, detail: id, at } of entries.toReversed()) {
    const ofWatch = screens.get(id) ?? [];
    if (action === SCREEN_STARTED) screens.set(id, [...ofWatch, { from: at, until: null }]);
    const last = action === SCREEN_ENDED ? ofWatch.at(-1) : undefined;
    if (last) last.until = at;
  }
  return screens;
}

function entryOf(
  { by, at, detail }: AuditEntry,
  ends: ReadonlyMap<string, number>,
  screens: ReadonlyMap<string, WatchEntry['screens']>,
): WatchEntry {
  const [id = '', sessionId = '', ...reason] = detail.split(SEPARATOR);
  return {
    watcher: by,
    sessionId: sessionId || null,
    reason: reason.join(SEPARATOR),
    from: at,
    until: ends.get(id) ?? null,
    screens: screens.get(id) ?? [],
  };
}
