import type { QueueRef } from '#shared/protocol/queue-event.ts';
import type { Session } from '#shared/protocol/session.ts';
import { keyOf, queuesOf } from './queue-rows.ts';

type Listener = (tenantId: string, queue: QueueRef, sessionId: string) => void;
interface Standing {
  session: Session;
  /** By name: where it stands. */
  queues: Map<string, QueueRef>;
}

/** Which open sessions stand in the list of which queue. Derived from the sessions. */
export class RowIndex {
  readonly #lists = new Map<string, Set<string>>();
  readonly #standings = new Map<string, Standing>();
  readonly #listeners: Listener[] = [];

  /** Told of each list that a change touches: where the session stands now, and where it stood. */
  onTouch(listener: Listener): void {
    this.#listeners.push(listener);
  }

  /** After each commit. Most of them, such as chat, change no row. */
  update(session: Session): void {
    const before = this.#standings.get(session.id);
    if (before && isSameRow(before.session, session)) {
      before.session = session;
      return;
    }
    const queues = new Map(queuesOf(session).map((queue) => [nameOf(session.tenantId, queue), queue]));
    const touched = new Map([...(before?.queues ?? []), ...queues]);
    for (const name of before?.queues.keys() ?? []) if (!queues.has(name)) this.#remove(name, session.id);
    for (const name of queues.keys()) this.#lists.set(name, (this.#lists.get(name) ?? new Set()).add(session.id));
    if (queues.size > 0) this.#standings.set(session.id, { session, queues });
    else this.#standings.delete(session.id);
    for (const queue of touched.values()) {
      for (const listener of this.#listeners) listener(session.tenantId, queue, session.id);
    }
  }

  in(tenantId: string, queue: QueueRef): Session[] {
    return [...(this.#lists.get(nameOf(tenantId, queue)) ?? [])].flatMap(
      (id) => this.#standings.get(id)?.session ?? [],
    );
  }

  find(tenantId: string, queue: QueueRef, sessionId: string): Session | undefined {
    const standing = this.#standings.get(sessionId);
    return standing?.queues.has(nameOf(tenantId, queue)) ? standing.session : undefined;
  }

  #remove(name: string, sessionId: string): void {
    const list = this.#lists.get(name);
    list?.delete(sessionId);
    if (list?.size === 0) this.#lists.delete(name);
  }
}

/** The fold keeps what an event does not touch, so that comparing references is enough. */
function isSameRow(left: Session, right: Session): boolean {
  return (
    left.phase === right.phase &&
    left.owner === right.owner &&
    left.participants === right.participants &&
    left.invitations === right.invitations &&
    left.handover === right.handover &&
    placeOf(left) === placeOf(right) &&
    offerOf(left) === offerOf(right)
  );
}

function placeOf(session: Session) {
  return 'place' in session ? session.place : undefined;
}

function offerOf(session: Session) {
  return session.phase === 'offered' ? session.offer : undefined;
}

/** Tenant ids hold no slash, so two tenants never share a name. */
function nameOf(tenantId: string, queue: QueueRef): string {
  return `${tenantId}/${keyOf(queue)}`;
}
